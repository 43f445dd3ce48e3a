package dev.flxpoint.contract.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import org.junit.jupiter.api.Test;

final class QuestionTest {
  @Test
  void safeReads_areGetsThatChangeNothing() {
    assertThat(Question.safeReads())
        .hasSizeGreaterThan(60)
        .allMatch(each -> each.method().equals("GET"))
        .allMatch(each -> each.retry() == Operation.Retry.SAFE)
        .doesNotContain(
            Operation.TAKE_PROCESSING_FULFILLMENT_REQUESTS, Operation.REBUILD_NEXT_PRODUCT);
  }
}
