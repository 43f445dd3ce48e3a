package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpecBundlerTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeSpec() throws IOException {
    write(
        "openapi.yaml",
        """
        openapi: 3.0.3
        paths:
          /things/{id}:
            $ref: 'paths/thing.yaml#/~1things~1{id}'
        components:
          responses:
            Refused:
              content: {application/json: {schema: {$ref: 'schemas/common.yaml#/Problem'}}}
        """);
    write(
        "paths/thing.yaml",
        """
        /things/{id}:
          get:
            responses:
              '200':
                content: {application/json: {schema: {$ref: '../schemas/thing.yaml#/Thing'}}}
              '400':
                $ref: '../openapi.yaml#/components/responses/Refused'
        """);
    write(
        "schemas/thing.yaml",
        """
        Thing:
          properties:
            parent: {$ref: '#/Thing'}
            made: {example: '2026-01-01'}
            at: {$ref: 'common.yaml#/Address'}
        """);
    write(
        "schemas/common.yaml",
        """
        Problem: {type: object}
        Address: {type: string}
        Unused: {type: string}
        """);
  }

  @Test
  void bundle_files_joinedWithSchemasInTheOrderOfTheirNames() {
    assertThat(SpecBundler.bundle(folder.resolve("openapi.yaml")))
        .isEqualTo(
            """
            # Bundled from spec/openapi.yaml by the build; edit the files there, not this one.
            openapi: 3.0.3
            paths:
              /things/{id}:
                get:
                  responses:
                    '200':
                      content:
                        application/json:
                          schema:
                            $ref: '#/components/schemas/Thing'
                    '400':
                      $ref: '#/components/responses/Refused'
            components:
              responses:
                Refused:
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Problem'
              schemas:
                Address:
                  type: string
                Problem:
                  type: object
                Thing:
                  properties:
                    parent:
                      $ref: '#/components/schemas/Thing'
                    made:
                      example: '2026-01-01'
                    at:
                      $ref: '#/components/schemas/Address'
            """);
  }

  @Test
  void bundle_markdown_replacedByItsText() throws IOException {
    write(
        "openapi.yaml",
        "info: {description: {$ref: guide.md}}\n"
            + Files.readString(folder.resolve("openapi.yaml")));
    write("guide.md", "# Things\n\nMany.\n");

    assertThat(SpecBundler.bundle(folder.resolve("openapi.yaml")))
        .contains("info:\n  description: |\n    # Things\n\n    Many.\n");
  }

  @Test
  void bundle_headerOnEveryAnswer_addedToEachResponse() throws IOException {
    write(
        "openapi.yaml",
        Files.readString(folder.resolve("openapi.yaml"))
            + """
              headers:
                X-Used: {x-on-every-answer: true, schema: {type: integer}}
                Retry-After: {schema: {type: integer}}
            """);

    String bundled = SpecBundler.bundle(folder.resolve("openapi.yaml"));

    // The success and the shared refusal; a reference to the latter has no room for it.
    assertThat(bundled.split("\\$ref: '#/components/headers/X-Used'", -1)).hasSize(3);
    assertThat(bundled)
        .contains("'400':\n          $ref: '#/components/responses/Refused'\n")
        .doesNotContain("#/components/headers/Retry-After");
  }

  @Test
  void main_twice_writesTheSameBytes() throws IOException {
    Path first = folder.resolve("target/first.yaml");
    Path second = folder.resolve("target/second.yaml");

    SpecBundler.main(new String[] {folder.resolve("openapi.yaml").toString(), first.toString()});
    SpecBundler.main(new String[] {folder.resolve("openapi.yaml").toString(), second.toString()});

    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(first).hasContent(SpecBundler.bundle(folder.resolve("openapi.yaml")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          schemas/thing.yaml | common.yaml# | gone.yaml# | Cannot read schemas/gone.yaml:
          schemas/thing.yaml | #/Address | #/Addres | $ref common.yaml#/Addres leads nowhere: schemas/common.yaml has no Addres
          schemas/thing.yaml | '#/Thing' | 'Thing' | schemas/thing.yaml: $ref Thing has no #/ part
          schemas/thing.yaml | {$ref: '#/Thing'} | {$ref: '#/Thing', nullable: true} | schemas/thing.yaml: nothing may stand beside $ref #/Thing: OpenAPI ignores it
          schemas/common.yaml | Unused: | Problem: | Cannot read schemas/common.yaml: while constructing a mapping
          schemas/thing.yaml | '2026-01-01' | 2026-01-01 | schemas/thing.yaml: quote the date
          schemas/thing.yaml | Thing: | Thing: [ | Cannot read schemas/thing.yaml:
          paths/thing.yaml | #/components/responses/Refused | #/components/responses/Refuse | $ref ../openapi.yaml#/components/responses/Refuse leads nowhere: openapi.yaml has no Refuse
          paths/thing.yaml | /things/{id}: | /things/{ID}: | $ref paths/thing.yaml#/~1things~1{id} leads nowhere: paths/thing.yaml has no /things/{id}
          openapi.yaml | ~1things~1{id}' | ~1things' | openapi.yaml: path /things/{id} refers to another: paths/thing.yaml#/~1things
          openapi.yaml | $ref: 'paths/thing.yaml#/~1things~1{id}' | get: {} | openapi.yaml: path /things/{id} must be a $ref to its file
          openapi.yaml | responses: | schemas: | openapi.yaml: schemas stand in files of their own
          openapi.yaml | 3.0.3 | 2026-01-01 | openapi.yaml: quote the date
          openapi.yaml | 3.0.3 | {$ref: gone.md} | Cannot read gone.md:
          """)
  void bundle_spoiledFile_refused(String file, String part, String by, String message)
      throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(part);
    write(file, text.replace(part, by));

    assertThatThrownBy(() -> SpecBundler.bundle(folder.resolve("openapi.yaml")))
        .isInstanceOf(SpecException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void bundle_sameNameInTwoFiles_refused() throws IOException {
    write(
        "schemas/thing.yaml",
        """
        Thing: {properties: {a: {$ref: '#/Address'}, b: {$ref: 'common.yaml#/Address'}}}
        Address: {type: string}
        """);

    assertThatThrownBy(() -> SpecBundler.bundle(folder.resolve("openapi.yaml")))
        .isInstanceOf(SpecException.class)
        .hasMessage("Schema Address stands in both schemas/thing.yaml and schemas/common.yaml");
  }

  @Test
  void bundle_pathMissingInTheRoot_refused() throws IOException {
    write(
        "paths/thing.yaml", Files.readString(folder.resolve("paths/thing.yaml")) + "/others: {}\n");

    assertThatThrownBy(() -> SpecBundler.bundle(folder.resolve("openapi.yaml")))
        .isInstanceOf(SpecException.class)
        .hasMessage("paths/thing.yaml: path /others is not listed in openapi.yaml");
  }

  private void write(String file, String text) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }
}
