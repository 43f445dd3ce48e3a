package dev.flxpoint.contract.pact;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.contract.PublishedSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges interactions of a pact by the published spec, with none of our code in between. */
final class SpecJudge {
  /** One for all tests, since to read the spec takes longer than any of them. Thread-safe. */
  static final SpecJudge SHARED = new SpecJudge();

  private final OpenApiInteractionValidator validator =
      OpenApiInteractionValidator.createForInlineApiSpecification(PublishedSpec.yaml())
          .withLevelResolver(
              LevelResolver.create()
                  // Left out by default, and the likeliest slip of all.
                  .withLevel(
                      "validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                  .build())
          .build();

  private SpecJudge() {}

  /** Returns what is wrong with an interaction in the file format of Pact V4. */
  List<String> findings(JsonNode interaction) {
    ValidationReport report =
        validator.validate(
            request(interaction.get("request")), response(interaction.get("response")));
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> message.getKey() + ": " + message.getMessage())
        .toList();
  }

  private static SimpleRequest request(JsonNode json) {
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(json.get("method").asText(), json.get("path").asText());
    lists(json.path("query")).forEach(request::withQueryParam);
    lists(json.path("headers")).forEach(request::withHeader);
    if (json.has("body")) {
      request.withBody(json.at("/body/content").toString());
    }
    return request.build();
  }

  private static SimpleResponse response(JsonNode json) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(json.get("status").intValue());
    lists(json.path("headers")).forEach(response::withHeader);
    if (json.has("body")) {
      response.withBody(json.at("/body/content").toString());
    }
    return response.build();
  }

  private static Map<String, List<String>> lists(JsonNode object) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      List<String> values = new ArrayList<>();
      member.getValue().forEach(value -> values.add(value.asText()));
      lists.put(member.getKey(), values);
    }
    return lists;
  }
}
