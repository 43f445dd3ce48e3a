package dev.flxpoint.codegen.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OpenEnumsTest {
  @Test
  void apply_enum_admitsAnyOtherValueOfItsType() {
    assertThat(
            Transformed.schemas(
                new OpenEnums(),
                """
                Thing:
                  type: string
                  description: Its color.
                  enum: [red, green]
                Other: {type: string}
                """))
        .isEqualTo(
            """
            Thing:
              description: Its color.
              anyOf:
              - type: string
                enum:
                - red
                - green
              - type: string
            Other:
              type: string
            """);
  }
}
