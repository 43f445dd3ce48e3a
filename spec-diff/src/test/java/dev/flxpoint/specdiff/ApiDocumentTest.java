package dev.flxpoint.specdiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ApiDocumentTest {
  static Stream<Arguments> bad() {
    return Stream.of(
        arguments("", "holds no members"),
        arguments("just words", "holds no members"),
        arguments("{a: [", "is neither YAML nor JSON: line 1"),
        arguments("a: 1\na: 2\n", "duplicate key a"),
        arguments("a: 1", "has no member openapi"),
        arguments("swagger: '2.0'\npaths: {}", "is a Swagger 2.0 document"),
        arguments("openapi: 4.0.0\npaths: {}", "is OpenAPI 4.0.0"),
        arguments("openapi: 3.0.3", "without paths"),
        arguments("openapi: 3.0.3\npaths: {/a: {$ref: '#/gone'}}", "$ref #/gone leads nowhere"),
        arguments("openapi: 3.0.3\npaths: {/a: {$ref: 'b.yaml#/c'}}", "leads out of the document"),
        arguments("openapi: 3.0.3\npaths: {/a: {$ref: '#/paths/~1a'}}", "leads back to itself"),
        arguments("{a: ".repeat(10_000) + "1" + "}".repeat(10_000), "cannot be parsed: Nesting"),
        arguments(bomb(10, 9), "cannot be parsed: Number of aliases"));
  }

  @Test
  void fewAliasesThatMultiply_areRefusedToo() {
    StringBuilder text = new StringBuilder("openapi: 3.0.3\nx-a:\n- &a0 {type: string}\n");
    for (int i = 1; i < 8; i++) {
      text.append("- &a").append(i).append(" {properties: {");
      for (int j = 0; j < 7; j++) {
        text.append("m%d: *a%d, ".formatted(j, i - 1));
      }
      text.append("}}\n");
    }
    text.append("paths: {/a: {get: {parameters: [{name: p, in: query, schema: *a7}]}}}");

    assertThatThrownBy(() -> ApiDocument.parse(text.toString()))
        .isInstanceOf(BadDocumentException.class)
        .hasMessage("has more than 300000 members");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void badText_isRefusedInWords(String text, String reason) {
    assertThatThrownBy(() -> ApiDocument.parse(text))
        .isInstanceOf(BadDocumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void json_readsLikeYaml_evenIndentedByTabs() {
    ApiDocument json =
        ApiDocument.parse(
            "{\n\t\"openapi\": \"3.1.0\",\n\t\"info\": {\"version\": \"1.2.3\"},\n\t\"paths\": {"
                + "\"\\/a\": {\"get\": {\"responses\": {\"200\": {}}}}}}");

    assertThat(json.version()).isEqualTo("1.2.3");
    assertThat(json.operations()).containsOnlyKeys("GET /a");
  }

  @Test
  void typesOf31_equalThoseOf30() {
    ApiDocument newer =
        ApiDocument.parse(
            Sample.TEXT
                .replace("3.0.3", "3.1.0")
                .replace("{type: string, nullable: true}", "{type: [string, 'null']}")
                .replace("sku: {type: string}", "sku: {allOf: [{type: string}]}"));

    assertThat(SpecDiff.between(Sample.document(), newer)).isEmpty();
  }

  @Test
  void schemesOfOtherNames_areMappedByTheirWords() {
    ApiDocument theirs =
        ApiDocument.parse(
            Sample.TEXT.replace("AccountToken", "x-account").replace("SourceToken", "SOURCE_KEY"));

    assertThat(theirs.unmappedSchemes()).isEmpty();
    assertThat(SpecDiff.between(Sample.document(), theirs)).isEmpty();
  }

  @Test
  void otherSchemesOfOthers_areReportedAndNotCompared() {
    ApiDocument theirs = ApiDocument.parse(Sample.TEXT.replace("AccountToken", "Key"));

    assertThat(theirs.unmappedSchemes()).containsExactly("Key (apiKey in header X-API-TOKEN)");
    assertThat(SpecDiff.fromForeign(Sample.document(), theirs))
        .extracting(Change::operation, Change::where)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("PUT /things/{id}", "account"));
  }

  private static String bomb(int levels, int width) {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < levels; i++) {
      String aliases = ("*a" + (i - 1) + ", ").repeat(width);
      text.append("a%d: &a%d [%s]%n".formatted(i, i, aliases));
    }
    return text.toString();
  }
}
