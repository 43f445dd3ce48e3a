package dev.flxpoint.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A way to make a pact demand what the provider does not keep, and what each judge says to it.
 *
 * <p>An empty complaint: that judge does not see it.
 */
enum Mutation {
  TYPE_OF_A_MEMBER(
      "$[0].quantity Expected 14 (Integer) to be the same type as '14' (String)",
      "validation.response.body.schema.type: [Path '/0/quantity']") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.at("/response/body/content/0")).put("quantity", "14");
      ((ObjectNode) interaction.at("/response/matchingRules/body/$[*].quantity/matchers/0"))
          .put("match", "type");
    }
  },
  MEMBER_THAT_NOBODY_SENDS(
      "nickname", "validation.response.body.schema.additionalProperties: [Path '/0']") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.at("/response/body/content/0")).put("nickname", "Greeny");
    }
  },
  /** To the spec any status may come, but only with the body of a failure. */
  STATUS(
      "expected status of 204 but was 200",
      "validation.response.body.schema.type: Instance type (array)") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.get("response")).put("status", 204);
    }
  },
  PATH("expected status of 200 but was 404", "validation.request.path.missing: ") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.get("request")).put("path", "/inventory/varieties");
    }
  },
  NAME_OF_A_QUERY_PARAMETER(
      "expected status of 200 but was 400",
      "validation.request.parameter.query.unexpected: Query parameter 'sku'") {
    @Override
    void apply(ObjectNode interaction) {
      ObjectNode query = (ObjectNode) interaction.at("/request/query");
      JsonNode values = query.remove("skus");
      query.set("sku", values);
    }
  },
  /** A reason for the tests of scopes: to the spec a token is a text. */
  TYPE_OF_THE_TOKEN("expected status of 200 but was 401", "") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.at("/request/headers"))
          .putArray(Parties.TOKEN_HEADER)
          .add(Parties.CHANNEL_TOKEN);
    }
  },
  NO_TOKEN("expected status of 200 but was 401", "validation.request.security.missing: ") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.at("/request/headers")).remove(Parties.TOKEN_HEADER);
    }
  },
  TYPE_OF_A_SENT_MEMBER(
      "expected status of 200 but was 400",
      "validation.request.body.schema.type: [Path '/0/quantity']") {
    @Override
    String interaction() {
      return UpdateInventoryVariantsTest.DESCRIPTION;
    }

    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.at("/request/body/content/0")).put("quantity", "3");
    }
  },
  /** Objects of the spec are open, and the sandbox takes that at its word. */
  MEMBER_THAT_NOBODY_READS("", "validation.request.body.schema.additionalProperties: [Path '/0']") {
    @Override
    String interaction() {
      return UpdateInventoryVariantsTest.DESCRIPTION;
    }

    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.at("/request/body/content/0")).put("nickname", "Greeny");
    }
  };

  private final String ofVerification;
  private final String ofSpec;

  Mutation(String ofVerification, String ofSpec) {
    this.ofVerification = ofVerification;
    this.ofSpec = ofSpec;
  }

  /** Returns the description of the interaction, of the source's pact, that it changes. */
  String interaction() {
    return GetInventoryVariantsTest.DESCRIPTION;
  }

  /** Changes one interaction of a pact. */
  abstract void apply(ObjectNode interaction);

  /** Returns what the verification against the sandbox says to it. */
  String ofVerification() {
    return ofVerification;
  }

  /** Returns how the comparison with the spec begins to say what it says to it. */
  String ofSpec() {
    return ofSpec;
  }
}
