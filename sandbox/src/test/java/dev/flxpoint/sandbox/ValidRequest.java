package dev.flxpoint.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.sample.SampleMaker;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.spec.Spec;
import dev.flxpoint.sandbox.internal.spec.SpecNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The smallest request that an operation takes from a token: required parameters, the source or
 * channel that an Account token must name, and a body made from its schema.
 */
record ValidRequest(String method, String target, String body) {

  /**
   * @param known values of path variables; the others are made up
   */
  static ValidRequest of(
      Operation operation, TokenType type, Map<TokenType, Long> owners, Map<String, Long> known) {
    SampleMaker maker = new SampleMaker(operation.id().hashCode());
    SpecNode item = SpecNode.root(Spec.shared().document()).get("paths").get(operation.path());
    SpecNode described = item.get(operation.method().toLowerCase(Locale.ROOT));
    String path = operation.path();
    List<String> query = new ArrayList<>();
    for (SpecNode list : new SpecNode[] {item.get("parameters"), described.get("parameters")}) {
      for (SpecNode parameter : list.elements()) {
        String name = parameter.text("name");
        String context = parameter.text("x-token-context");
        if (parameter.text("in").equals("path")) {
          String made = text(maker.make(parameter.get("schema")));
          String id = known.containsKey(name) ? known.get(name).toString() : made;
          path = path.replace("{" + name + "}", id);
        } else if (!context.isEmpty() && type == TokenType.ACCOUNT) {
          TokenType owner = TokenType.valueOf(context.toUpperCase(Locale.ROOT));
          query.add(name + "=" + owners.get(owner));
        } else if (parameter.flag("required", false)) {
          query.add(name + "=" + text(maker.make(parameter.get("schema"))));
        }
      }
    }
    SpecNode schema =
        described.get("requestBody").get("content").get("application/json").get("schema");
    return new ValidRequest(
        operation.method(),
        path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
        schema.exists() ? maker.make(schema).toString() : "");
  }

  ValidRequest withBody(String other) {
    return new ValidRequest(method, target, other);
  }

  // An array becomes its one element, which reads the same with commas and with repeated keys.
  private static String text(JsonNode value) {
    String text = value.isArray() ? value.get(0).asText() : value.asText();
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
