package dev.flxpoint.codegen.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OpenEnumsTest {
  @Test
  void apply_enum_tellsItsValues_andAdmitsAnyOtherOfItsType() {
    assertThat(
            Transformed.schemas(
                new OpenEnums(),
                """
                Thing:
                  type: string
                  description: Its color.
                  enum: [red, green]
                Bare: {type: integer, enum: [1]}
                Other: {type: string}
                """))
        .isEqualTo(
            """
            Thing:
              type: string
              description: 'Its color. Known values: `red`, `green`.'
              x-extensible-enum:
              - red
              - green
            Bare:
              type: integer
              x-extensible-enum:
              - 1
              description: 'Known values: `1`.'
            Other:
              type: string
            """);
  }
}
