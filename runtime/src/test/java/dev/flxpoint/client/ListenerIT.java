package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.client.internal.pacing.TokenLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ListenerIT {
  @ParameterizedTest
  @EnumSource(Mode.class)
  void everyAttempt_andTheCall_areHeardOf(Mode mode) throws Exception {
    Heard heard = new Heard();
    try (Wire wire = new Wire(builder -> builder.addListener(heard))) {
      wire.answer(429, "", "Retry-After: 3");
      wire.answer(200, "[]");
      mode.run(getVariants(wire), wire.time);

      AttemptEvent throttled = heard.attempts.get(0);
      assertThat(throttled.operation()).isEqualTo(Operation.GET_INVENTORY_VARIANTS);
      assertThat(throttled.token()).isEqualTo(wire.source.token());
      assertThat(throttled.attempt()).isEqualTo(1);
      assertThat(throttled.status()).isEqualTo(429);
      assertThat(throttled.refusedWithinLimit()).isTrue();
      assertThat(throttled.failure()).isInstanceOf(RateLimitedException.class);
      assertThat(throttled.retryIn()).isEqualTo(Duration.ofSeconds(3));
      AttemptEvent second = heard.attempts.get(1);
      assertThat(second.attempt()).isEqualTo(2);
      assertThat(second.status()).isEqualTo(200);
      assertThat(second.failure()).isNull();
      assertThat(second.retryIn()).isNull();
      assertThat(heard.attempts).hasSize(2);
      assertThat(heard.calls).hasSize(1);
      CallEvent call = heard.calls.get(0);
      assertThat(call.attempts()).isEqualTo(2);
      assertThat(call.duration()).isEqualTo(Duration.ofSeconds(3));
      assertThat(call.failure()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void waitForAPermit_isTold(Mode mode) throws Exception {
    Heard heard = new Heard();
    try (Wire wire = new Wire(builder -> builder.addListener(heard))) {
      for (int i = 0; i < 3; i++) {
        wire.answer(200, "[]");
        mode.run(getVariants(wire), wire.time);
      }
      Duration window = Duration.ofNanos(TokenLimiter.WINDOW_NANOS);
      assertThat(heard.attempts)
          .extracting(AttemptEvent::timeQueued)
          .endsWith(Duration.ZERO, window);
      assertThat(heard.calls.get(2).timeQueued()).isEqualTo(window);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void failures_areTold_refusedCallsToo(Mode mode) throws Exception {
    Heard heard = new Heard();
    try (Wire wire = new Wire(builder -> builder.addListener(heard))) {
      wire.answer(401, "");
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> mode.run(getVariants(wire), wire.time))
            .isInstanceOf(UnauthorizedException.class);
      }
      wire.server.close();
      wire.time.advance(Duration.ofNanos(Closure.COOL_DOWN_NANOS));
      assertThatThrownBy(() -> mode.run(getVariants(wire).withoutRetries(), wire.time))
          .isInstanceOf(ConnectionException.class);
      assertThat(heard.attempts).extracting(AttemptEvent::status).containsExactly(401, 0);
      assertThat(heard.calls).extracting(CallEvent::attempts).containsExactly(1, 0, 1);
      assertThat(heard.calls).allSatisfy(call -> assertThat(call.failure()).isNotNull());
      assertThat(heard.others)
          .containsExactly(
              "added " + wire.source.token(),
              "closed getInventoryVariants of " + wire.source.token());
    }
  }

  @Test
  void gateThatOpens_isTold() throws Exception {
    Heard heard = new Heard();
    try (Wire wire = new Wire(builder -> builder.addListener(heard))) {
      wire.answer(401, "");
      wire.answer(200, "[]");
      assertThatThrownBy(() -> getVariants(wire).execute())
          .isInstanceOf(UnauthorizedException.class);
      wire.time.advance(Duration.ofNanos(Closure.COOL_DOWN_NANOS));
      getVariants(wire).execute();
      assertThat(heard.others).endsWith("opened getInventoryVariants of " + wire.source.token());
    }
  }

  @Test
  void cancelledCall_isTold() throws Exception {
    Heard heard = new Heard();
    try (Wire wire = new Wire(builder -> builder.addListener(heard))) {
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      getVariants(wire).execute();
      getVariants(wire).execute();
      CompletableFuture<?> waiting = getVariants(wire).executeForResponseAsync();
      waiting.cancel(true);
      assertThat(heard.calls.get(2).failure()).isInstanceOf(CancellationException.class);
      assertThat(heard.calls.get(2).attempts()).isZero();
    }
  }

  /** An error is what a listener throws whose classes are not those that it was compiled with. */
  @ParameterizedTest
  @EnumSource(Mode.class)
  void listenerThatThrows_changesNothing(Mode mode) throws Exception {
    for (Throwable thrown :
        List.of(
            new IllegalStateException("broken"),
            new NoSuchMethodError("broken"),
            new Unprintable())) {
      Heard heard = new Heard();
      try (Wire wire = new Wire(b -> b.addListener(new Broken(thrown)).addListener(heard))) {
        wire.answer(429, "");
        wire.answer(200, "[]");
        wire.answer(401, "");
        assertThat(mode.run(getVariants(wire), wire.time).attempts()).isEqualTo(2);
        assertThatThrownBy(() -> mode.run(getVariants(wire), wire.time))
            .isInstanceOf(UnauthorizedException.class);
        wire.flxpoint.close();
        assertThat(heard.attempts).hasSize(3);
        assertThat(heard.calls).hasSize(2);
        assertThat(heard.others).hasSize(3);
      }
    }
  }

  @Test
  void forgottenToken_isTold() throws Exception {
    Heard heard = new Heard();
    try (Wire wire = new Wire(builder -> builder.addListener(heard))) {
      wire.answer(200, "[]");
      wire.answer(200, "[]");
      getVariants(wire).execute();
      assertThat(heard.status.get().freePermits()).isEqualTo(1);
      wire.time.advance(TokenStates.IDLE.plusSeconds(2));
      wire.flxpoint
          .source(SourceToken.of("not-that-token"))
          .inventory()
          .getInventoryVariants()
          .execute();
      assertThat(heard.others).contains("forgotten " + wire.source.token());
    }
  }

  private static ApiCall<List<InventoryVariant>> getVariants(Wire wire) {
    return wire.source.inventory().getInventoryVariants();
  }

  /** Breaks whoever logs it. */
  private static final class Unprintable extends Error {
    @Override
    public String getMessage() {
      throw new IllegalStateException("nor can this be printed");
    }
  }

  /** Throws whatever it hears. */
  private record Broken(Throwable thrown) implements CallListener {
    @Override
    public void attemptEnded(AttemptEvent event) {
      broken();
    }

    @Override
    public void callEnded(CallEvent event) {
      broken();
    }

    @Override
    public void operationClosed(Token token, Operation operation) {
      broken();
    }

    @Override
    public void tokenAdded(Token token, Supplier<TokenStatus> status) {
      broken();
    }

    @Override
    public void tokenForgotten(Token token) {
      broken();
    }

    private void broken() {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
  }

  private static final class Heard implements CallListener {
    final List<AttemptEvent> attempts = new ArrayList<>();
    final List<CallEvent> calls = new ArrayList<>();
    final List<String> others = new ArrayList<>();
    Supplier<TokenStatus> status;

    @Override
    public synchronized void attemptEnded(AttemptEvent event) {
      attempts.add(event);
    }

    @Override
    public synchronized void callEnded(CallEvent event) {
      calls.add(event);
    }

    @Override
    public void operationClosed(Token token, Operation operation) {
      others.add("closed " + operation.id() + " of " + token);
    }

    @Override
    public void operationOpened(Token token, Operation operation) {
      others.add("opened " + operation.id() + " of " + token);
    }

    @Override
    public void gateClosed(Token token) {
      others.add("closed " + token);
    }

    @Override
    public void gateOpened(Token token) {
      others.add("opened " + token);
    }

    @Override
    public void tokenAdded(Token token, Supplier<TokenStatus> added) {
      others.add("added " + token);
      status = added;
    }

    @Override
    public void tokenForgotten(Token token) {
      others.add("forgotten " + token);
    }
  }
}
