package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.InventoryVariant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TraceIT {
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @ParameterizedTest
  @EnumSource(Mode.class)
  void traces_areNestedAroundTheCallAndItsAttempts(Mode mode) throws Exception {
    try (Wire wire = wire(new Told("a"), new Told("b"))) {
      wire.answer(503, "");
      wire.answer(200, "[]");
      mode.run(wire.getVariants(), wire.time);
    }
    assertThat(heard)
        .containsExactly(
            "a starts getInventoryVariants",
            "b starts getInventoryVariants",
            "a attempt 1",
            "b attempt 1",
            "a ended 503",
            "b ended 503",
            "b closed ServerErrorException",
            "a closed ServerErrorException",
            "a attempt 2",
            "b attempt 2",
            "a ended 200",
            "b ended 200",
            "b closed null",
            "a closed null",
            "a over",
            "b over");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void tracesThatThrow_areLeftAlone(Mode mode) throws Exception {
    CallListener silent =
        new CallListener() {
          @Override
          public CallTrace callStarted(Operation operation, Token token, HttpUrl baseUrl) {
            return null;
          }

          @Override
          public CallContext context() {
            throw new IllegalStateException("context");
          }
        };
    try (Wire wire = wire(new Broken(), silent, new Told("a"))) {
      wire.answer(503, "");
      wire.answer(200, "[]");
      assertThat(mode.run(wire.getVariants(), wire.time).attempts()).isEqualTo(2);
      assertThat(wire.source.context().<String>within(() -> "done")).isEqualTo("done");
    }
    assertThat(heard).contains("a closed null", "a over");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void attemptThatAnInterceptorBreaks_isClosed_withoutHavingEnded(Mode mode) throws Exception {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new UnsupportedOperationException("of an interceptor");
                })
            .build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(http).addListener(new Told("a")))) {
      assertThatThrownBy(() -> mode.run(wire.getVariants(), wire.time))
          .isInstanceOf(UnsupportedOperationException.class);
    }
    assertThat(heard)
        .containsExactly(
            "a starts getInventoryVariants",
            "a attempt 1",
            "a closed UnsupportedOperationException",
            "a over");
  }

  /** It is the caller's, who may complete the future with whatever comes to hand. */
  @Test
  void failureThatCannotBePrinted_isToldAsOneThatCan() throws Exception {
    RuntimeException unprintable =
        new RuntimeException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException("nor can this be printed");
          }
        };
    List<Throwable> failures = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public void callEnded(CallEvent event) {
            failures.add(event.failure());
          }
        };
    try (Wire wire = wire(listener)) {
      CompletableFuture<List<InventoryVariant>> call = wire.getVariants().executeAsync();
      call.completeExceptionally(unprintable);
      assertThat(call.handle((value, failure) -> failure).join()).isSameAs(unprintable);
      assertThat(failures).hasSize(1);
      assertThat(failures.get(0)).hasMessageContaining("which cannot be printed");
    }
  }

  private static Wire wire(CallListener... listeners) throws Exception {
    return new Wire(
        builder -> {
          for (CallListener listener : listeners) {
            builder.addListener(listener);
          }
          return builder;
        });
  }

  private final class Told implements CallListener {
    private final String name;

    Told(String name) {
      this.name = name;
    }

    @Override
    public CallTrace callStarted(Operation operation, Token token, HttpUrl baseUrl) {
      heard.add(name + " starts " + operation.id());
      return new CallTrace() {
        @Override
        public AttemptTrace attemptStarted(int attempt, Duration timeQueued) {
          heard.add(name + " attempt " + attempt);
          return new AttemptTrace() {
            @Override
            public void ended(AttemptEvent event) {
              heard.add(name + " ended " + event.status());
            }

            @Override
            public void close(Throwable failure) {
              String type = failure == null ? null : failure.getClass().getSimpleName();
              heard.add(name + " closed " + type);
            }
          };
        }

        @Override
        public void ended(CallEvent event) {
          heard.add(name + " over");
        }
      };
    }
  }

  /** Throws wherever it can. */
  private static final class Broken implements CallListener, CallTrace, AttemptTrace {
    private int attempts;

    @Override
    public CallTrace callStarted(Operation operation, Token token, HttpUrl baseUrl) {
      return this;
    }

    @Override
    public AttemptTrace attemptStarted(int attempt, Duration timeQueued) {
      if (attempts++ == 0) {
        throw new IllegalStateException("attemptStarted");
      }
      return this;
    }

    @Override
    public void ended(AttemptEvent event) {
      throw new IllegalStateException("ended");
    }

    @Override
    public void ended(CallEvent event) {
      throw new StackOverflowError("ended");
    }

    @Override
    public void close(Throwable failure) {
      throw new LinkageError("close");
    }
  }
}
