package dev.flxpoint.codegen.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CutCyclesTest {
  @Test
  void apply_parentOfAVariant_hasNoVariants() {
    assertThat(
            Transformed.schemas(
                new CutCycles(),
                """
                Variant:
                  properties:
                    sku: {type: string}
                    parent: {$ref: '#/components/schemas/Parent'}
                  example: {sku: A, parent: {name: Tent, variants: []}}
                Parent:
                  description: An article.
                  required: [name, variants]
                  properties:
                    name: {type: string}
                    variants: {type: array, items: {$ref: '#/components/schemas/Variant'}}
                  example: {name: Tent, variants: [{sku: A}]}
                """))
        .isEqualTo(
            """
            Variant:
              properties:
                sku:
                  type: string
                parent:
                  $ref: '#/components/schemas/ParentOfVariant'
              example:
                sku: A
                parent:
                  name: Tent
            Parent:
              description: An article.
              required:
              - name
              - variants
              properties:
                name:
                  type: string
                variants:
                  type: array
                  items:
                    $ref: '#/components/schemas/Variant'
              example:
                name: Tent
                variants:
                - sku: A
            ParentOfVariant:
              description: An article. It comes without variants here.
              required:
              - name
              properties:
                name:
                  type: string
              example:
                name: Tent
            """);
  }

  @Test
  void apply_partThatDoesNotHoldItsWhole_staysAReference() {
    String schemas =
        """
        Thing:
          properties:
            part:
              $ref: '#/components/schemas/Part'
        Part:
          properties:
            names:
              type: array
              items:
                type: string
        """;

    assertThat(Transformed.schemas(new CutCycles(), schemas)).isEqualTo(schemas);
  }
}
