package dev.flxpoint.flow.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.AdjustFulfillmentRequest;
import dev.flxpoint.api.model.AdjustFulfillmentRequestItem;
import dev.flxpoint.api.model.KillOrFillType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecisionTextTest {
  static Stream<Decision> decisions() {
    return Stream.of(
        Decision.acknowledge(),
        Decision.cancel(),
        Decision.fail("no stock\nfor weeks, \"sorry\""),
        Decision.adjust(AdjustFulfillmentRequest.builder().build()),
        Decision.adjust(
            AdjustFulfillmentRequest.builder()
                .cancelUnacknowledgedItemQuantity(true)
                .items(
                    List.of(
                        AdjustFulfillmentRequestItem.builder()
                            .sku("MUG-1")
                            .acknowledgedQuantity(2)
                            .canceledQuantity(1)
                            .killOrFillType(KillOrFillType.KILL)
                            .build()))
                .build()));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void parse_ofItsText_isTheDecision(Decision decision) {
    assertThat(DecisionText.parse(DecisionText.of(decision))).isEqualTo(decision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "acknowledged", "fail", "fail ", "fail  ", "adjust", "adjust {", "adjust []"})
  void parse_anyOtherText_isNone(String text) {
    assertThat(DecisionText.parse(text)).isNull();
  }

  @Test
  void fail_withoutAReason_isRefused() {
    assertThatThrownBy(() -> Decision.fail(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("say why");
  }
}
