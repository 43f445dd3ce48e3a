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

/** Each row spoils a valid spec in one place. */
final class RefusalsTest {
  @TempDir private Path folder;
  private String spec;

  @BeforeEach
  void readSpec() throws IOException {
    spec = Files.readString(Path.of("src/test/resources/tiny.yaml"));
  }

  @Test
  void unspoiled_accepted() throws IOException {
    assertThat(Generation.run(write(spec), folder.resolve("out")))
        .containsKey("dev/flxpoint/api/source/ThingApi.java");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          operationId: changeThing                         | deprecated: false | POST /things/{id} has no operationId
          tags: [Thing]                                    | deprecated: false | changeThing needs one tag that the spec declares, not []
          tags: [Thing]                                    | tags: [Other]     | changeThing needs one tag that the spec declares, not [Other]
          tags: [Thing]                                    | tags: [A, Thing]  | changeThing needs one tag that the spec declares, not [A, Thing]
          security: [{AccountToken: []}, {SourceToken: []}] | deprecated: false | changeThing has no security block, so no token could call it
          security: [{AccountToken: []}, {SourceToken: []}] | security: []     | changeThing has no security block, so no token could call it
          []}, {SourceToken: []}]                          | [], SourceToken: []}] | changeThing: each security requirement names exactly one scheme, not [AccountToken, SourceToken]
          {SourceToken: []}]                               | {OtherToken: []}] | changeThing: there is no security scheme [OtherToken]
          ChannelToken:                                    | ChannelKey:       | The security scheme ChannelKey does not end in Token
          since, in: query                                 | since, in: header | changeThing.since: a parameter in header is not supported
          names, in: query                                 | names, in: query, x-token-context: source | changeThing.names: a list must be optional; only a Params class can encode it
          in: query                                        | in: query, x-owner: source | changeThing: more than one x-owner or x-token-context
          {name: names                                     | {name: SINCE      | changeThing: 'since' and 'SINCE' both become since
          since, in: query                                 | since, in: query, x-java-name: from then | since: x-java-name is no name of a variable: from then
          {name: names                                     | {x-java-name: since, name: names | changeThing: 'since' and 'names' both become since
          post:                                            | get:              | changeThing: OkHttp sends no body with a GET
          application/json                                 | text/xml          | changeThing: the request body is no application/json
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}} | x-batch-max: many | changeThing: x-batch-max is no whole number: many
          """)
  void operation_spoiled_refused(String part, String by, String message) throws IOException {
    assertRefused(part, by, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          items: {type: string}} # | items: {type: array, items: {type: string}}} # | Thing.words: a list of lists is not supported
          schemas/Kind'            | schemas/Kin'     | Thing.kind: there is no schema Kin
          schemas/Thing'           | schemas/Thin'    | changeThing request body: there is no schema Thin
          another                  | One-Way          | Kind: 'one way' and 'One-Way' both become ONE_WAY
          another                  | #                | No Java constant can be made of '#'
          {type: string, enum: ['one way', 'another']} | {type: integer, enum: [1, 2]} | Kind: only strings can be listed by enum
          {type: string, enum: ['one way', 'another']} | {oneOf: [{type: string}]} | Kind: oneOf and anyOf are not supported
          words:                   | '#':             | No Java name can be made of '#'
          words:                   | Kind:            | Thing: 'kind' and 'Kind' both become kind
          items: {type: string}} # | x-texts: true, items: {type: boolean}} # | Thing.words: x-texts is for a list of strings
          words: {                 | words: {x-java-name: class, | words: x-java-name is no name of a variable: class
          """)
  void schema_spoiled_refused(String part, String by, String message) throws IOException {
    assertRefused(part, by, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {$ref: '#/components/schemas/Kind'}  | {type: object, properties: {a: {type: string}}} | Thing.kind
          {$ref: '#/components/schemas/Kind'}  | {type: object}                                  | Thing.kind
          {$ref: '#/components/schemas/Kind'}  | {oneOf: [{type: string}, {type: integer}]}      | Thing.kind
          items: {type: string}} #             | items: {type: object, properties: {a: {type: string}}}} # | Thing.words[]
          {$ref: '#/components/schemas/Thing'} | {type: object, properties: {a: {type: string}}} | changeThing request body
          """)
  void objectWithoutAName_refused(String part, String by, String where) throws IOException {
    assertRefused(
        part,
        by,
        where
            + ": what is no string, number, boolean or list must be named under"
            + " components/schemas, with properties");
  }

  private void assertRefused(String part, String by, String message) throws IOException {
    assertThat(spec).contains(part);
    Path spoiled = write(spec.replace(part, by));
    assertThatThrownBy(() -> Generation.run(spoiled, folder.resolve("out")))
        .isInstanceOf(SpecException.class)
        .hasMessage(spoiled + ": " + message)
        .satisfies(e -> assertThat(e.getStackTrace()).as("hides the line that matters").isEmpty());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("spec.yaml"), text);
  }
}
