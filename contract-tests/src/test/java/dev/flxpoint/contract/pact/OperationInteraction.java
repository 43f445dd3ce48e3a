package dev.flxpoint.contract.pact;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.ContentTypeMatcher;
import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.MatchingRuleCategory;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.support.expressions.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down what a client and the API say to each other in one call of an operation. */
final class OperationInteraction {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String JSON = "application/json";

  private final OperationSample sample;

  OperationInteraction(OperationSample sample) {
    this.sample = sample;
  }

  /** Returns the one in which all goes well. */
  V4Interaction.SynchronousHttp succeeding() {
    return new V4Interaction.SynchronousHttp(
        sample.operation().id(), List.of(state()), request(), success());
  }

  /** Returns the one in which the same request fails. */
  V4Interaction.SynchronousHttp failing(Failure failure) {
    HttpResponse response =
        response(failure.status(), failure.schema(sample.spec()), failure.body(sample.spec()));
    failure
        .headers()
        .forEach(
            (name, value) -> {
              response.getHeaders().put(name, List.of(value));
              response
                  .getMatchingRules()
                  .addCategory("header")
                  .addRule(name, new RegexMatcher("\\d+"));
            });
    return new V4Interaction.SynchronousHttp(
        sample.operation().id() + " when " + failure.state(),
        List.of(state(), failure.of(sample.operation())),
        request(),
        response);
  }

  private ProviderState state() {
    Map<String, Object> params = new LinkedHashMap<>();
    sample
        .parameters()
        .forEach(
            (name, value) -> {
              if (isInPath(name) || States.OWNERS.contains(name)) {
                params.put(name, value.longValue());
              }
            });
    // A provider without a method for the state is asked for these.
    if (sample.sent() != null) {
      States.members(sample.operation())
          .forEach(
              (member, told) -> {
                JsonNode id = sample.sent().findValue(member);
                if (id != null) {
                  params.put(told, id.longValue());
                }
              });
    }
    String state = States.of(sample.operation());
    if (States.sells(state)) {
      params.put(States.SKUS, List.of(CoreFlows.SKU));
    }
    return new ProviderState(state, params);
  }

  private HttpRequest request() {
    HttpRequest request = new HttpRequest(sample.operation().method());
    String path = sample.operation().path();
    String told = path.replace("{", "${");
    for (Map.Entry<String, JsonNode> each : sample.parameters().entrySet()) {
      path = path.replace("{" + each.getKey() + "}", each.getValue().asText());
    }
    request.setPath(path);
    if (!told.equals(path)) {
      tell(request.getGenerators(), Category.PATH, "", told);
    }
    query(request);
    request.getHeaders().put(Parties.TOKEN_HEADER, List.of(Parties.standIn(sample.type())));
    request
        .getMatchingRules()
        .addCategory("header")
        .addRule(Parties.TOKEN_HEADER, new RegexMatcher(Parties.shape(sample.type())));
    if (sample.sent() != null) {
      request.getHeaders().put(CONTENT_TYPE, List.of(JSON));
      request.setBody(body(sample.sent()));
      MatchingRuleCategory rules = request.getMatchingRules().addCategory("body");
      new BodyRules(rules, request.getGenerators(), States.members(sample.operation()))
          .add("$", sample.spec().requestSchema(), sample.sent());
    }
    return request;
  }

  private void query(HttpRequest request) {
    MatchingRuleCategory rules = request.getMatchingRules().addCategory("query");
    for (SpecNode parameter : sample.spec().parameters(sample.type())) {
      String name = parameter.text("name");
      if (isInPath(name)) {
        continue;
      }
      rules.addRule(name, text(parameter.get("schema")));
      request.getQuery().put(name, List.of(sample.parameters().get(name).asText()));
      if (States.OWNERS.contains(name)) {
        tell(request.getGenerators(), Category.QUERY, name, States.told(name));
      }
    }
  }

  private static MatchingRule text(SpecNode schema) {
    return schema.text("type").equals("integer")
        ? new RegexMatcher("\\d+")
        : BodyRules.text(schema);
  }

  private HttpResponse success() {
    HttpResponse success =
        response(sample.spec().successStatus(), sample.spec().successSchema(), sample.received());
    if (sample.operation().answerInferred()) {
      // A client reads null of what is not as inferred, so it relies on nothing but JSON.
      MatchingRuleCategory rules = success.getMatchingRules().addCategory("body");
      rules.getMatchingRules().clear();
      rules.addRule("$", new ContentTypeMatcher("application/json"));
    }
    return success;
  }

  private static HttpResponse response(int status, SpecNode schema, JsonNode body) {
    HttpResponse response = new HttpResponse(status);
    if (body != null) {
      response.getHeaders().put(CONTENT_TYPE, List.of(JSON));
      response.setBody(body(body));
      BodyRules.received(response.getMatchingRules().addCategory("body"), schema, body);
    }
    return response;
  }

  private boolean isInPath(String name) {
    return sample.operation().path().contains("{" + name + "}");
  }

  private static void tell(Generators generators, Category category, String at, String told) {
    generators.addGenerator(category, at, new ProviderStateGenerator(told, DataType.STRING));
  }

  private static OptionalBody body(JsonNode json) {
    return OptionalBody.body(json.toString(), ContentType.getJSON());
  }
}
