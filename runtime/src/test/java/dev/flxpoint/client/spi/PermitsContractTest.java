package dev.flxpoint.client.spi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.client.internal.pacing.Assumption;
import dev.flxpoint.client.internal.pacing.LocalPermits;
import dev.flxpoint.client.internal.pacing.TokenLimiter;
import dev.flxpoint.client.internal.time.FakeTime;
import dev.flxpoint.client.internal.time.VirtualWorld;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Permits that break a rule are found out. */
final class PermitsContractTest {
  private static final Duration WINDOW = Duration.ofNanos(TokenLimiter.WINDOW_NANOS);

  @Test
  void aShortWindow_isFoundOut() {
    Tried hasty = new Tried(Duration.ofMillis(990), false);
    assertFails(hasty::twoGoAtOnce_aThirdOneASecondAfterAnAnswer);
    assertFails(hasty::anySchedule_neverThreeInASecond_andEveryCallEnds);
  }

  /** Ten seconds for each wait that never ends. */
  @Tag("slow")
  @Test
  void permitsThatHeedNothing_areFoundOut() {
    assertFails(new Tried(WINDOW, true)::pause_holdsBackWhoWaits_andWhoComes);
    assertFails(new Tried(WINDOW, true)::limits_keepOthersOut_untilSomebodyLeaves);
    assertFails(new Tried(WINDOW, true)::retire_onlyWhenNothingCountsAnyMore_andForGood);
  }

  @Test
  void permitsOfOneToken_handedOutTwice_areFoundOut() {
    LocalPermits local = new LocalPermits(new FakeTime());
    Tried forgetful =
        new Tried(WINDOW, false) {
          @Override
          protected Permits permits(World world) {
            return local;
          }
        };
    assertFails(forgetful::tokens_doNotShare_butTheSameTokenDoes);
  }

  private static void assertFails(ThrowingCallable test) {
    assertThatThrownBy(test).isInstanceOf(AssertionError.class);
  }

  private static class Tried extends PermitsContract {
    private final Duration window;
    private final boolean heedless;

    Tried(Duration window, boolean heedless) {
      this.window = window;
      this.heedless = heedless;
      create();
    }

    @Override
    protected World world() {
      return new VirtualWorld(new FakeTime());
    }

    @Override
    protected Permits permits(World world) {
      LocalPermits local = new LocalPermits(((VirtualWorld) world).time(), window.toNanos());
      Map<PermitKey, TokenPermits> byKey = new HashMap<>();
      return (key, listener) ->
          byKey.computeIfAbsent(
              key,
              asked -> {
                TokenLimiter limiter = local.of(asked, listener);
                limiter.restrictTo(Assumption.NONE);
                return heedless ? new Heedless(limiter) : limiter;
              });
    }

    @Override
    protected Duration lostFor() {
      return Duration.ofSeconds(4);
    }
  }

  private record Heedless(TokenPermits permits) implements TokenPermits {
    @Override
    public @Nullable CompletableFuture<Permit> acquire(WaitLimits limits) {
      return permits.acquire(WaitLimits.NONE);
    }

    @Override
    public void pause(Duration time) {}

    @Override
    public PermitStatus status() {
      return permits.status();
    }

    @Override
    public boolean retire(Duration idle) {
      return true;
    }
  }
}
