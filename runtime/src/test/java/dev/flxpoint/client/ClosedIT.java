package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.model.InventoryVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ClosedIT {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void laterCalls_failAtOnce_andSayWhy(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      ApiCall<?> before = getVariants(wire);
      wire.flxpoint.close();
      wire.flxpoint.close();
      for (ApiCall<?> call : List.of(before, getVariants(wire))) {
        assertThatThrownBy(() -> mode.run(call, wire.time))
            .isInstanceOfSatisfying(
                ClosedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
            .hasMessageContaining("this Flxpoint is closed")
            .hasMessageEndingWith("The request was not sent.");
      }
      assertThat(wire.time.elapsed()).isZero();
      assertThat(wire.server.getRequestCount()).isZero();
    }
  }

  @Test
  void callOnTheWire_endsWithItsAnswer() throws Exception {
    try (Wire wire = new Wire()) {
      CompletableFuture<List<InventoryVariant>> call = getVariants(wire).executeAsync();
      wire.takeRequest();
      wire.flxpoint.close();
      wire.answer(200, "[]");
      assertThat(call.get(10, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void callThatWouldBeTriedAgain_failsAtOnce_withItsLastFailureAsCause() throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(503, "");
      CompletableFuture<List<InventoryVariant>> call = getVariants(wire).executeAsync();
      wire.time.settle();
      assertThat(call).isNotDone();
      wire.flxpoint.close();
      assertThatThrownBy(() -> call.get(10, TimeUnit.SECONDS))
          .cause()
          .isInstanceOfSatisfying(
              ClosedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNCLEAR))
          .hasCauseInstanceOf(ServerErrorException.class);
      wire.time.settle();
      assertThat(wire.time.pending()).isZero();
    }
  }

  @Test
  void listeners_hearThatTokensAreForgotten_once() throws Exception {
    List<Token> forgotten = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void tokenForgotten(Token token) {
            forgotten.add(token);
          }
        };
    try (Wire wire = new Wire(builder -> builder.addListener(listener))) {
      wire.answer(200, "[]");
      getVariants(wire).execute();
      wire.flxpoint.close();
      wire.flxpoint.close();
      assertThat(forgotten).containsExactly(wire.source.token());
    }
  }

  @Test
  void clientFromOutside_isLeftAlone() throws Exception {
    OkHttpClient outside = new OkHttpClient();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(outside))) {
      wire.flxpoint.close();
      wire.server.enqueue(new MockResponse.Builder().body("still there").build());
      try (var response =
          outside
              .newCall(new okhttp3.Request.Builder().url(wire.server.url("/")).build())
              .execute()) {
        assertThat(response.body().string()).isEqualTo("still there");
      }
      assertThat(outside.dispatcher().executorService().isShutdown()).isFalse();
    }
  }

  private static ApiCall<List<InventoryVariant>> getVariants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }
}
