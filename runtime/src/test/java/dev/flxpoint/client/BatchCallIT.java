package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.BatchCall;
import dev.flxpoint.api.model.InventoryModifyParentResult;
import dev.flxpoint.api.model.UpsertInventoryParent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BatchCallIT {
  @Test
  void rowsThatWereNotTaken_areInTheAnswerOfASuccess() throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(200, "[{\"sku\":\"A\",\"success\":false,\"errors\":[\"no title\"]}]");

      assertThat(upsert(wire).execute())
          .singleElement()
          .satisfies(row -> assertThat(row.success()).isFalse());
    }
  }

  @Test
  void options_makeABatchCall_whichHeedsThem() throws Exception {
    try (Wire wire = new Wire()) {
      wire.answer(503, "");
      BatchCall<List<InventoryModifyParentResult>> once =
          upsert(wire).withDeadline(Duration.ofMinutes(1)).withoutRetries();

      assertThatThrownBy(once::execute)
          .isInstanceOfSatisfying(
              ServerErrorException.class, e -> assertThat(e.attempts()).isEqualTo(1));
    }
  }

  private static BatchCall<List<InventoryModifyParentResult>> upsert(Wire wire) {
    return wire.source
        .inventory()
        .upsertInventoryParents(List.of(UpsertInventoryParent.builder().sku("A").build()));
  }
}
