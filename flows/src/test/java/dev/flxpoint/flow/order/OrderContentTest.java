package dev.flxpoint.flow.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.CreateOrderLine;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderContentTest {
  /** A database may give back a price with more zeros than the shop had. */
  @ParameterizedTest
  @CsvSource({
    "9.9, 9.90",
    "100, 1E+2",
    "0, 0.00",
    "-3, -3.000",
    "12345678901234567890, 12345678901234567890.0"
  })
  void sameNumberInOtherDigits_isTheSameContent(BigDecimal price, BigDecimal again) {
    assertThat(OrderContent.of(order(price))).isEqualTo(OrderContent.of(order(again)));
  }

  @Test
  void otherNumber_isOtherContent() {
    assertThat(
            OrderContent.difference(
                OrderContent.of(order(new BigDecimal("9.9"))),
                OrderContent.of(order(new BigDecimal("9.91")))))
        .isEqualTo("what was sent before had another orderItems");
  }

  private static CreateOrder order(BigDecimal price) {
    return CreateOrder.builder()
        .referenceNumber("W-1")
        .orderItems(List.of(CreateOrderLine.builder().sku("MUG-1").price(price).build()))
        .build();
  }
}
