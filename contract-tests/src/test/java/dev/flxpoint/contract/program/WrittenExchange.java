package dev.flxpoint.contract.program;

import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.generators.Category;
import au.com.dius.pact.core.model.generators.Generator;
import au.com.dius.pact.core.model.generators.Generators;
import au.com.dius.pact.core.model.generators.ProviderStateGenerator;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import au.com.dius.pact.core.support.expressions.DataType;
import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.core.support.json.JsonValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An exchange and what was sent in it, as a pact has it: the request is exactly what was sent, but
 * for the token, times, and the ids that a provider's state tells.
 */
record WrittenExchange(Exchange exchange, SentRequest sent) {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String JSON = "application/json";
  private static final RegexMatcher ANY_TIME = new RegexMatcher(Times.SHAPE);

  V4Interaction.SynchronousHttp interaction(String tokenShape) {
    Map<String, Object> params = new HashMap<>(exchange.told());
    return new V4Interaction.SynchronousHttp(
        exchange.description(),
        List.of(new ProviderState(exchange.state(), params)),
        request(tokenShape),
        response());
  }

  private HttpRequest request(String tokenShape) {
    HttpRequest request = new HttpRequest(sent.method());
    Generators generators = request.getGenerators();
    request.setPath(sent.path());
    String path =
        Arrays.stream(sent.path().split("/", -1)).map(this::told).collect(Collectors.joining("/"));
    if (!path.equals(sent.path())) {
      generators.addGenerator(Category.PATH, "", generator(path, DataType.STRING));
    }
    sent.query()
        .forEach(
            (name, values) -> {
              request.getQuery().put(name, values);
              if (values.stream().allMatch(Times::isExample)) {
                request.getMatchingRules().addCategory("query").addRule(name, ANY_TIME);
              }
              String told = told(values.get(0));
              if (!told.equals(values.get(0))) {
                generators.addGenerator(Category.QUERY, name, generator(told, DataType.STRING));
              }
            });
    request.getHeaders().put(SentRequest.TOKEN_HEADER, List.of(sent.token()));
    request
        .getMatchingRules()
        .addCategory("header")
        .addRule(SentRequest.TOKEN_HEADER, new RegexMatcher(tokenShape));
    if (!sent.body().isEmpty()) {
      request.getHeaders().put(CONTENT_TYPE, List.of(JSON));
      request.setBody(body(sent.body()));
      tell(JsonParser.parseString(sent.body()), "$", request);
    }
    return request;
  }

  private void tell(JsonValue value, String at, HttpRequest request) {
    if (value instanceof JsonValue.Object object) {
      object.getEntries().forEach((name, member) -> tell(member, at + "." + name, request));
    } else if (value instanceof JsonValue.Array array) {
      for (int i = 0; i < array.getSize(); i++) {
        tell(array.get(i), at + "[" + i + "]", request);
      }
    } else if (value.isNumber()) {
      String told = told(value.serialise());
      if (!told.equals(value.serialise())) {
        Generator generator = generator(told, DataType.INTEGER);
        request.getGenerators().addGenerator(Category.BODY, at, generator);
      }
    } else if (value.isString() && Times.isExample(value.asString())) {
      request.getMatchingRules().addCategory("body").addRule(at, ANY_TIME);
    }
  }

  /** Returns the expression that stands for a value, or the value if no state tells it. */
  private String told(String value) {
    return exchange.told().entrySet().stream()
        .filter(each -> String.valueOf(each.getValue()).equals(value))
        .map(each -> "${" + each.getKey() + "}")
        .findFirst()
        .orElse(value);
  }

  private HttpResponse response() {
    HttpResponse response = new HttpResponse(exchange.status());
    if (!exchange.answer().isEmpty()) {
      response.getHeaders().put(CONTENT_TYPE, List.of(JSON));
      response.setBody(body(exchange.answer()));
      Set<String> echoed = new HashSet<>();
      if (!sent.body().isEmpty()) {
        addTexts(JsonParser.parseString(sent.body()), echoed);
      }
      new AnswerRules(response.getMatchingRules().addCategory("body"), echoed)
          .add("$", JsonParser.parseString(exchange.answer()));
    }
    return response;
  }

  private static void addTexts(JsonValue value, Set<String> texts) {
    if (value instanceof JsonValue.Object object) {
      object.getEntries().values().forEach(member -> addTexts(member, texts));
    } else if (value instanceof JsonValue.Array array) {
      array.getValues().forEach(row -> addTexts(row, texts));
    } else if (value.isString()) {
      texts.add(value.asString());
    }
  }

  private static ProviderStateGenerator generator(String expression, DataType type) {
    return new ProviderStateGenerator(expression, type);
  }

  private static OptionalBody body(String json) {
    return OptionalBody.body(json, ContentType.getJSON());
  }
}
