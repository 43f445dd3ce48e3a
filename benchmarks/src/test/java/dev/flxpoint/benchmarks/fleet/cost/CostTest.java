package dev.flxpoint.benchmarks.fleet.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class CostTest {
  /** 100 permits in 1 to 100 microseconds, the slowest first. */
  private static final List<Long> NANOS =
      LongStream.rangeClosed(1, 100).mapToObj(i -> (101 - i) * 1_000).toList();

  private static final Cost PING = new Cost(20, 20, List.of(25_000L, 25_000L), 1e-5);

  @Test
  void row_hasAFigureForEachColumn() {
    // 40 microseconds of Redis for each of two calls a second.
    Cost cost = new Cost(50, 20, NANOS, 100 * 40e-6);
    assertThat(Cost.HEADER.split("\t", -1)).hasSize(7);
    assertThat(cost.row("some", PING)).isEqualTo("some\t2.5\t50\t99\t2.00\t40\t12500");
  }

  @Test
  void row_ofThePing_carriesNoTokens() {
    assertThat(PING.row("ping", PING)).isEqualTo("ping\t1.0\t25\t25\t1.00\t5\t-");
  }
}
