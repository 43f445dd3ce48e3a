package dev.flxpoint.codegen.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlainDocumentTest {
  private static final String BUNDLED =
      """
      openapi: 3.0.3
      paths:
        /things:
          get:
            summary: Reads a thing.
            security: [{SourceToken: []}]
            responses: {'200': {schema: {$ref: '#/components/schemas/Thing'}}}
          put:
            security: [{SourceToken: []}]
            responses: {'200': {schema: {$ref: '#/components/schemas/Thing'}}}
      components:
        securitySchemes: {SourceToken: {}}
        schemas:
          Thing:
            type: object
            properties:
              color: {$ref: '#/components/schemas/Color'}
              price: {type: number, example: 1.5}
              made: {type: string, example: '2026-01-01'}
          Color: {type: string, enum: [red]}
      """;

  @TempDir private Path folder;

  @Test
  void of_bundled_hasEveryDifference() {
    assertThat(PlainDocument.of(BUNDLED))
        .startsWith("# Made by the build from the bundled document;")
        .contains("summary: Reads a thing\n", "- ApiToken: []\n", "format: double\n")
        .contains(
            """
                    color:
                      anyOf:
                      - $ref: '#/components/schemas/Color'
                      - type: string
                        nullable: true
                        enum:
                        - null
            """)
        .contains("    Color:\n      type: string\n      x-extensible-enum:\n      - red\n")
        .contains("example: '2026-01-01'");
  }

  @Test
  void of_operationsWithTheSameToken_hasNoAlias() {
    assertThat(PlainDocument.of(BUNDLED)).doesNotContain("&id", "*id");
  }

  @Test
  void main_twice_writesTheSameBytes() throws IOException {
    Path bundled = Files.writeString(folder.resolve("openapi.yaml"), BUNDLED);
    Path first = folder.resolve("target/first.yaml");
    Path second = folder.resolve("target/second.yaml");

    PlainDocument.main(new String[] {bundled.toString(), first.toString()});
    PlainDocument.main(new String[] {bundled.toString(), second.toString()});

    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(first).hasContent(PlainDocument.of(BUNDLED));
  }
}
