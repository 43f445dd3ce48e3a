package dev.flxpoint.sandbox.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.Map;
import java.util.Objects;

/**
 * Lists the sources and the channels that the tokens belong to, so that an id from a list is one
 * that an Account token may name. All else in a row is a sample.
 */
final class Owners {
  private final Tokens tokens;
  private final Handler samples;

  Owners(Tokens tokens, Handler samples) {
    this.tokens = tokens;
    this.samples = samples;
  }

  void register(Map<String, Handler> handlers) {
    handlers.put("getSources", call -> list(call, TokenType.SOURCE));
    handlers.put("getChannels", call -> list(call, TokenType.CHANNEL));
  }

  private Answer list(Call call, TokenType type) {
    JsonNode sample = Objects.requireNonNull(samples.answer(call).body()).path(0);
    ArrayNode rows = Json.MAPPER.createArrayNode();
    for (long owner : tokens.owners(type)) {
      rows.add(((ObjectNode) sample.deepCopy()).put("id", owner));
    }
    return Answer.ok(rows);
  }
}
