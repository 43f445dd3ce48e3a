package dev.flxpoint.sandbox.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.HashMap;
import java.util.Map;

/** Writes a call down so that it can be made again. */
final class CallJson {
  private static final String TOKEN = "token";
  private static final String PARAMS = "params";
  private static final String BODY = "body";
  private static final String MOVED = "moved";

  private CallJson() {}

  static ObjectNode of(Call call) {
    ObjectNode json = Json.object().put(TOKEN, call.token().value());
    ObjectNode params = json.putObject(PARAMS);
    call.params().values().forEach(params::set);
    if (call.params().moved() != 0) {
      json.put(MOVED, call.params().moved());
    }
    if (!call.body().isMissingNode()) {
      json.set(BODY, call.body());
    }
    return json;
  }

  static Call call(Operation operation, JsonNode json, Tokens tokens) {
    Token token = tokens.find(json.path(TOKEN).asText());
    if (token == null) {
      throw new IllegalArgumentException("unknown token");
    }
    Map<String, JsonNode> params = new HashMap<>();
    json.path(PARAMS).properties().forEach(each -> params.put(each.getKey(), each.getValue()));
    return new Call(
        operation, token, new Params(params, json.path(MOVED).asInt()), json.path(BODY));
  }

  /** Returns what tells an answer from another. */
  static String outcome(Answer answer) {
    return answer.status() + " " + (answer.body() == null ? "" : answer.body());
  }
}
