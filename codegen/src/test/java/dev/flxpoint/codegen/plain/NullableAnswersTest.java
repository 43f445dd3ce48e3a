package dev.flxpoint.codegen.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NullableAnswersTest {
  @Test
  void apply_optionalMemberOfAnAnswer_mayBeNull() {
    assertThat(
            Transformed.schemas(
                new NullableAnswers(),
                """
                CreateThing: {type: object, properties: {note: {type: string}}}
                Thing:
                  type: object
                  required: [id]
                  properties:
                    id: {type: integer}
                    note: {type: string}
                """))
        .isEqualTo(
            """
            CreateThing:
              type: object
              properties:
                note:
                  type: string
            Thing:
              type: object
              required:
              - id
              properties:
                id:
                  type: integer
                note:
                  type: string
                  nullable: true
            """);
  }

  @Test
  void apply_reference_isTheSchemaOrNull() {
    assertThat(
            Transformed.schemas(
                new NullableAnswers(),
                """
                Thing:
                  properties:
                    part: {$ref: '#/components/schemas/Part'}
                    more: {$ref: '#/components/schemas/AnyJson'}
                Part: {type: object, properties: {note: {type: string}}}
                AnyJson: {description: Anything.}
                """))
        .isEqualTo(
            """
            Thing:
              properties:
                part:
                  anyOf:
                  - $ref: '#/components/schemas/Part'
                  - type: object
                    nullable: true
                    enum:
                    - null
                more:
                  $ref: '#/components/schemas/AnyJson'
            Part:
              type: object
              properties:
                note:
                  type: string
                  nullable: true
            AnyJson:
              description: Anything.
            """);
  }

  @Test
  void apply_schemaOfRequestAndAnswer_isNullableForBoth() {
    assertThat(
            Transformed.schemas(
                new NullableAnswers(),
                """
                CreateThing: {properties: {part: {$ref: '#/components/schemas/Part'}}}
                Thing: {type: array, items: {$ref: '#/components/schemas/Part'}}
                Part: {type: object, properties: {note: {type: string}}}
                """))
        .isEqualTo(
            """
            CreateThing:
              properties:
                part:
                  $ref: '#/components/schemas/Part'
            Thing:
              type: array
              items:
                $ref: '#/components/schemas/Part'
            Part:
              type: object
              properties:
                note:
                  type: string
                  nullable: true
            """);
  }
}
