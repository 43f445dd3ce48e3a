package dev.flxpoint.codegen.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DoubleNumbersTest {
  @Test
  void apply_numberWithoutFormat_isDoubleButInNoExample() {
    assertThat(
            Transformed.schemas(
                new DoubleNumbers(),
                """
                Thing:
                  properties:
                    price: {type: number}
                    share: {type: number, format: float}
                    count: {type: integer, format: int32}
                  example: {type: number}
                """))
        .isEqualTo(
            """
            Thing:
              properties:
                price:
                  type: number
                  format: double
                share:
                  type: number
                  format: float
                count:
                  type: integer
                  format: int32
              example:
                type: number
            """);
  }
}
