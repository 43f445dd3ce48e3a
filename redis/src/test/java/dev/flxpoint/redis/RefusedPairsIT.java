package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.client.spi.PaceChange;
import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.client.spi.PermitKey;
import dev.flxpoint.client.spi.TokenPace;
import dev.flxpoint.client.spi.TokenPermits;
import dev.flxpoint.client.spi.WaitLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A slower pace that two processes learn on a real server, in real time. Alone, since the requests
 * of a pair must be sent within the same second.
 */
@Tag("slow")
@Isolated
final class RefusedPairsIT {
  private static final PermitKey KEY =
      PermitKey.of("https://api.example.com:443", "not-a-token-0123456789");

  @Test
  void pairsThatTheApiRefuses_slowAllProcessesDown_andAllSayTheSame() throws Exception {
    try (RealRedis redis = RealRedis.any();
        RedisPermits first = redis.permits();
        RedisPermits second = redis.permits()) {
      List<PaceChange> changes = Collections.synchronizedList(new ArrayList<>());
      TokenPermits one = first.of(KEY, changes::add);
      TokenPermits other = second.of(KEY, changes::add);
      acquire(one).unsent();
      for (int i = 0; i < 20 && changes.isEmpty(); i++) {
        List<Permit> pair = List.of(acquire(one), acquire(other));
        pair.forEach(Permit::sent);
        pair.forEach(Permit::throttled);
        // What it was told by then is known.
        acquire(one).unsent();
      }
      acquire(other).unsent();
      TokenPace pace = one.status().pace();
      assertThat(pace).isNotNull().isEqualTo(other.status().pace());
      assertThat(pace.since())
          .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
      PaceChange learned =
          new PaceChange(PaceChange.Reason.LEARNED, Duration.ZERO, Duration.ofNanos(500_500_000));
      assertThat(changes).startsWith(learned).contains(learned, Index.atIndex(1));
    }
  }

  private static Permit acquire(TokenPermits token) throws Exception {
    return token.acquire(WaitLimits.NONE).get(20, TimeUnit.SECONDS);
  }
}
