package dev.flxpoint.flow.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BatchesTest {
  @Test
  void of_rows_keepsTheirOrder() {
    assertThat(Batches.of(List.of(1, 2, 3, 4, 5), 2))
        .containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
  }

  @Test
  void of_exactMultiple_hasNoEmptyBatch() {
    assertThat(Batches.of(List.of(1, 2, 3, 4), 2)).containsExactly(List.of(1, 2), List.of(3, 4));
  }

  @Test
  void of_nothing_isNothing() {
    assertThat(Batches.of(List.of(), 20)).isEmpty();
  }
}
