package dev.flxpoint.cli.internal.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flxpoint.cli.TestedCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

final class SpecDiffCommandTest {
  private static final String THEIRS =
      """
      openapi: 3.1.0
      info: {version: 9.9.9}
      paths:
        /account/:
          get:
            security: [{x_account: []}, {x_source: []}, {Other: []}]
            parameters: [{name: full, in: query, schema: {type: boolean}}]
            responses: {'200': {content: {application/json: {schema: {type: string}}}}}
        /unheard-of: {get: {responses: {}}}
      components:
        securitySchemes:
          x_account: {type: apiKey, in: header, name: X-API-Token}
          x_source: {type: apiKey, in: header, name: X-API-Token}
          Other: {type: http, scheme: basic}
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  static Stream<Arguments> bad() {
    return Stream.of(
        arguments("", "is no OpenAPI document"),
        arguments("{a: [", "is neither YAML nor JSON"),
        arguments("swagger: '2.0'", "is a Swagger 2.0 document"),
        arguments(THEIRS.replace("{type: string}", "{$ref: '#/a'}"), "$ref #/a leads nowhere"),
        arguments("{a: ".repeat(10_000) + "}".repeat(10_000), "Nesting Depth"));
  }

  @Test
  void theirs_isComparedByOperation() throws IOException {
    assertThat(diff(THEIRS)).isZero();

    assertThat(out.toString().lines())
        .contains(
            "No token type for their scheme Other (http basic): not compared where it stands.",
            "Operations only in theirs: 1",
            "  GET /unheard-of",
            "  PATCH /orders/{id}/status",
            "Operations that differ: 1",
            "  GET /account/",
            "    token type source: only in theirs",
            "    query parameter full: only in theirs (boolean)",
            "    answer 200 body: ours object, theirs string")
        .doesNotContain("    token type account: only in ours");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void json_isOneObject() throws IOException {
    assertThat(diff(THEIRS, "--json")).isZero();

    assertThat(out.toString().strip())
        .startsWith("{\"ourVersion\":\"")
        .contains("\"theirVersion\":\"9.9.9\",\"unmappedSchemes\":[\"Other (http basic)\"]")
        .contains(
            "{\"operation\":\"GET /account/\",\"aspect\":\"token\",\"difference\":\"onlyTheirs\","
                + "\"where\":\"source\",\"ours\":\"\",\"theirs\":\"\"}")
        .endsWith("]}")
        .hasLineCount(1);
  }

  @Test
  void ourOwnDocument_doesNotDiffer() throws IOException {
    diff(ourDocument());

    assertThat(out.toString().lines())
        .containsExactly(
            "Operations only in theirs: 0",
            "Operations only in ours: 0",
            "Operations that differ: 0");
  }

  @Test
  void otherScopeAndOtherName_areToldAsWhatTheyAre() throws IOException {
    String ours = ourDocument();
    int order = ours.indexOf("\n  /orders:");
    String theirs =
        ours.substring(0, order)
            + ours.substring(order)
                .replaceFirst("- ChannelToken: \\[]", "- SourceToken: []")
                .replaceFirst("name: createdAfter", "name: madeAfter");

    assertThat(diff(theirs)).isZero();
    assertThat(out.toString().lines())
        .contains("    replaced: ours channel tokens, theirs source tokens")
        .contains("    query parameter madeAfter: perhaps renamed, ours createdAfter");
    diff(theirs, "--json");
    assertThat(out.toString())
        .contains("\"aspect\":\"token\",\"difference\":\"replaced\"", "\"difference\":\"renamed\"");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void badDocument_isBadInput(String text, String reason) throws IOException {
    assertThat(diff(text)).isEqualTo(2);

    assertThat(err.toString()).contains("their.yaml: ", reason).doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void noFile_isBadInput() {
    assertThat(execute("spec", "diff", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("none: no such file");
    assertThat(execute("spec", "diff", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is a directory");
    assertThat(execute("spec", "diff")).isEqualTo(2);
    assertThat(err.toString()).contains("THEIR.yaml");
  }

  private String ourDocument() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/META-INF/flxpoint/openapi.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private int diff(String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("their.yaml"), text);
    String[] arguments =
        Stream.concat(Stream.of("spec", "diff", file.toString()), Stream.of(options))
            .toArray(String[]::new);
    return execute(arguments);
  }

  private int execute(String... arguments) {
    CommandLine command = TestedCommand.printingTo(out, err);
    return command.execute(arguments);
  }
}
