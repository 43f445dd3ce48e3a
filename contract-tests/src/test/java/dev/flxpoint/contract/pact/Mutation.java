package dev.flxpoint.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A way to make a pact demand what the provider does not keep. */
enum Mutation {
  TYPE_OF_A_MEMBER("$[0].quantity Expected 14 (Integer) to be the same type as '14' (String)") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.at("/response/body/content/0")).put("quantity", "14");
      ((ObjectNode) interaction.at("/response/matchingRules/body/$[*].quantity/matchers/0"))
          .put("match", "type");
    }
  },
  MEMBER_THAT_NOBODY_SENDS("nickname") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.at("/response/body/content/0")).put("nickname", "Greeny");
    }
  },
  STATUS("expected status of 204 but was 200") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.get("response")).put("status", 204);
    }
  },
  PATH("expected status of 200 but was 404") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.get("request")).put("path", "/inventory/varieties");
    }
  },
  NAME_OF_A_QUERY_PARAMETER("expected status of 200 but was 400") {
    @Override
    void apply(ObjectNode interaction) {
      ObjectNode query = (ObjectNode) interaction.at("/request/query");
      JsonNode values = query.remove("skus");
      query.set("sku", values);
    }
  },
  TYPE_OF_THE_TOKEN("expected status of 200 but was 401") {
    @Override
    void apply(ObjectNode interaction) {
      ((ObjectNode) interaction.at("/request/headers"))
          .putArray(Parties.TOKEN_HEADER)
          .add(Parties.CHANNEL_TOKEN);
    }
  };

  private final String complaint;

  Mutation(String complaint) {
    this.complaint = complaint;
  }

  /** Changes one interaction of a pact. */
  abstract void apply(ObjectNode interaction);

  /** Returns a part of what the verification must say to it. */
  String complaint() {
    return complaint;
  }
}
