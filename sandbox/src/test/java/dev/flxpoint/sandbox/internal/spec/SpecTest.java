package dev.flxpoint.sandbox.internal.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.text.Json;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class SpecTest {

  @Test
  void jsonCopy_isTheBundledSpecWithoutItsProse() throws IOException {
    try (InputStream in = Spec.class.getResourceAsStream(Spec.JSON)) {
      assertThat(in).as("the copy that the build makes").isNotNull();
      assertThat(Json.MAPPER.readTree(in)).isEqualTo(SpecJson.fromYaml());
    }
  }

  @Test
  void jsonCopy_keepsMembersThatAreNamedLikeProse() throws IOException {
    assertThat(
            SpecJson.fromYaml()
                .at("/components/schemas/InventoryParent/properties/description/type")
                .asText())
        .isEqualTo("string");
    assertThat(SpecJson.fromYaml().at("/components/schemas/InventoryParent").has("description"))
        .isFalse();
  }

  @Test
  void jsonCopy_keepsExamplesWhole() throws IOException {
    assertThat(SpecJson.fromYaml().at("/components/schemas/Channel/example/description").asText())
        .isEqualTo("The web shop");
  }

  @Test
  void everySchemaOfEveryOperation_compiles() throws IOException {
    assertThatCode(new Spec(SpecJson.fromYaml())::compile).doesNotThrowAnyException();
  }

  @Test
  void everyOperation_namesWhoMayCallIt() {
    assertThat(Spec.shared().operations().values())
        .hasSizeGreaterThan(50)
        .allSatisfy(operation -> assertThat(operation.accepted()).isNotEmpty());
  }

  @Test
  void operation_isReadWhole() {
    Operation operation = Spec.shared().operation("getInventoryVariants");
    assertThat(operation).hasToString("getInventoryVariants (GET /inventory/variants)");
    assertThat(operation.accepted()).containsExactlyInAnyOrder(TokenType.ACCOUNT, TokenType.SOURCE);
    assertThat(operation.body()).isNull();
    assertThat(operation.parameters())
        .filteredOn(parameter -> parameter.context() == TokenType.SOURCE)
        .extracting(Parameter::name)
        .containsExactly("sourceId");
    assertThat(operation.parameters())
        .filteredOn(Parameter::isArray)
        .allMatch(Parameter::explode)
        .extracting(Parameter::label)
        .containsExactly("query skus", "query upcs", "query ids");
  }

  @Test
  void operation_unknown_namesTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Spec.shared().operation("getInventoryVariant5"))
        .withMessage(
            "The spec has no operation getInventoryVariant5; did you mean getInventoryVariant?");
  }
}
