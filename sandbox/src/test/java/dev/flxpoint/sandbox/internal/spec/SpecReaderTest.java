package dev.flxpoint.sandbox.internal.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.flxpoint.api.TokenType;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SpecReaderTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      paths:
        /things/{id}:
          summary: not an operation
          parameters:
            - {name: id, in: path, required: true, schema: {type: integer}}
          get:
            operationId: getThing
            security: [{ChannelToken: []}, {AccountToken: []}]
            parameters:
              - $ref: '#/components/parameters/Channel'
              - name: states
                in: query
                explode: false
                schema: {type: array, items: {$ref: '#/components/schemas/State'}}
              - {name: any, in: query, schema: {$ref: '#/components/schemas/Any'}}
            x-paging: pageNumber
            responses:
              '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Any'}}}}
          put:
            operationId: putThing
            requestBody:
              required: true
              content: {application/json: {schema: {$ref: '#/components/schemas/State'}}}
            responses: {'400': {}, '204': {description: done}, '200': {description: done}}
          patch:
            operationId: patchThing
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/State'}}}
            responses: {'201': {description: done}}
      components:
        parameters:
          Channel:
            {name: channelId, in: query, x-token-context: channel, schema: {type: integer}}
        schemas:
          State: {type: string, enum: [open, shut]}
          Any: {nullable: true}
      """;

  private final Map<String, Operation> operations = read(DOCUMENT);

  @Test
  void operations_areKeyedById() {
    assertThat(operations).containsOnlyKeys("getThing", "putThing", "patchThing");
    assertThat(operations.get("putThing").method()).isEqualTo("PUT");
    assertThat(operations.get("putThing").path()).isEqualTo("/things/{id}");
  }

  @Test
  void security_becomesTokenTypes() {
    assertThat(operations.get("getThing").accepted())
        .containsExactlyInAnyOrder(TokenType.CHANNEL, TokenType.ACCOUNT);
    assertThat(operations.get("putThing").accepted()).isEmpty();
  }

  @Test
  void parameters_ofThePathAndOfTheOperation_areJoined() {
    assertThat(operations.get("getThing").parameters())
        .extracting(
            Parameter::label,
            Parameter::required,
            Parameter::type,
            Parameter::itemType,
            Parameter::explode,
            Parameter::context)
        .containsExactly(
            tuple("path id", true, "integer", "integer", true, null),
            tuple("query channelId", false, "integer", "integer", true, TokenType.CHANNEL),
            tuple("query states", false, "array", "string", false, null),
            tuple("query any", false, "string", "string", true, null));
  }

  @Test
  void bodies_areRequiredOnlyIfTheSpecSaysSo() {
    assertThat(operations.get("getThing").body()).isNull();
    assertThat(operations.get("putThing").body().required()).isTrue();
    assertThat(operations.get("patchThing").body().required()).isFalse();
    LazySchema schema = operations.get("putThing").body().schema();
    assertThat(schema.get().validate(TextNode.valueOf("open"))).isEmpty();
    assertThat(schema.get().validate(TextNode.valueOf("ajar"))).hasSize(1);
    assertThat(schema.get()).isSameAs(schema.get());
  }

  @Test
  void success_isTheFirstOfTheSpec() {
    assertThat(operations.get("putThing").success()).isEqualTo(new Operation.Success(204, null));
    Operation.Success success = operations.get("getThing").success();
    assertThat(success.status()).isEqualTo(200);
    assertThat(success.schema().at()).hasToString("/components/schemas/Any");
    assertThatIllegalStateException()
        .isThrownBy(() -> read(DOCUMENT.replace("'201'", "'404'")))
        .withMessage("The spec names no success of patchThing");
  }

  @Test
  void pages_areNumberedByTheParameterOfTheSpec() {
    assertThat(operations.get("getThing").pageParameter()).isEqualTo("pageNumber");
    assertThat(operations.get("putThing").pageParameter()).isNull();
  }

  @Test
  void lastVariable_isThatOfThePath() {
    assertThat(operations.get("getThing").lastVariable()).isEqualTo("id");
    assertThat(Spec.shared().operation("getOrders").lastVariable()).isNull();
    assertThat(Spec.shared().operation("buildListing").lastVariable())
        .isEqualTo("productVariantId");
  }

  @Test
  void reference_toNothing_isNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read(DOCUMENT.replace("schemas/State'", "schemas/Gone'")))
        .withMessage("The spec has no /components/schemas/Gone");
  }

  private static Map<String, Operation> read(String yaml) {
    try {
      JsonNode document = new YAMLMapper().readTree(yaml);
      return new SpecReader(document).operations();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
