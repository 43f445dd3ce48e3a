package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.internal.time.SystemTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/** What a token costs that the API refuses, for everything or for one operation. */
final class RevokedTokenIT {
  private static final int CALLS = 7_000;
  private static final int OPERATIONS = 20;
  private static final int THREADS = 16;

  private final List<Operation> operations =
      List.of(Operation.values()).stream()
          .filter(operation -> operation.tokenTypes().contains(TokenType.SOURCE))
          .collect(Collectors.toMap(RevokedTokenIT::path, operation -> operation, (a, b) -> a))
          .values()
          .stream()
          .sorted()
          .limit(OPERATIONS)
          .toList();

  @Test
  void revokedToken_asyncCalls_costFewerThanTenRequests() throws Exception {
    try (Wire wire = new Wire()) {
      wire.server.setDispatcher(answering(request -> 401));
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        calls.add(call(wire, operations.get(i % OPERATIONS)).executeAsync());
      }
      wire.time.advance(Duration.ofSeconds(30));
      for (CompletableFuture<?> call : calls) {
        assertThat(call).isCompletedExceptionally();
      }
      assertThat(wire.server.getRequestCount()).isLessThan(10);
      assertThat(wire.source.status().closedSince()).isNotNull();
    }
  }

  @Test
  void revokedToken_blockingCallsOfManyThreads_costFewerThanTenRequests() throws Exception {
    try (Wire wire = new Wire(b -> b.time(SystemTime.INSTANCE).window(0))) {
      wire.server.setDispatcher(answering(request -> 401));
      List<Class<?>> failures = inThreads(wire, i -> operations.get(i % OPERATIONS), CALLS);
      assertThat(failures).hasSize(CALLS).containsOnly(UnauthorizedException.class);
      assertThat(wire.server.getRequestCount()).isLessThan(10);
    }
  }

  @Test
  void oneRefusedOperation_takesNoOtherCallDown() throws Exception {
    String refused = path(operations.get(3));
    try (Wire wire = new Wire(b -> b.time(SystemTime.INSTANCE).window(0))) {
      wire.server.setDispatcher(answering(path -> path.equals(refused) ? 401 : 200));
      List<Class<?>> failures = inThreads(wire, i -> operations.get(i % OPERATIONS), 2_000);
      assertThat(failures).hasSize(2_000 / OPERATIONS).containsOnly(UnauthorizedException.class);
      assertThat(wire.source.status().closedOperations()).containsOnlyKeys(operations.get(3));
      assertThat(wire.source.status().closedSince()).isNull();
    }
  }

  private interface Choice {
    Operation of(int call);
  }

  private interface Statuses {
    int of(String path);
  }

  private static List<Class<?>> inThreads(Wire wire, Choice choice, int calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Class<?>>> all = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        Operation operation = choice.of(i);
        all.add(threads.submit(() -> failure(call(wire, operation))));
      }
      List<Class<?>> failures = new ArrayList<>();
      for (Future<Class<?>> one : all) {
        Class<?> failure = one.get(60, TimeUnit.SECONDS);
        if (failure != null) {
          failures.add(failure);
        }
      }
      return failures;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Class<?> failure(ApiCall<?> call) {
    try {
      call.execute();
      return null;
    } catch (FlxpointException e) {
      return e.getClass();
    }
  }

  private static ApiCall<ByteString> call(Wire wire, Operation operation) {
    HttpUrl url = wire.server.url(path(operation));
    TokenSession session =
        new TokenSession(wire.flxpoint.engine(), wire.source::token, operation.id());
    Request request = new Request.Builder().url(url).build();
    return new PacedCall<>(
        session, new ApiRequest<>(operation, request, BodyDecoder.RAW, CallOptions.DEFAULT));
  }

  private static String path(Operation operation) {
    return operation.path().replaceAll("\\{\\w+}", "1");
  }

  private static Dispatcher answering(Statuses statuses) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return new MockResponse.Builder().code(statuses.of(request.getUrl().encodedPath())).build();
      }
    };
  }
}
