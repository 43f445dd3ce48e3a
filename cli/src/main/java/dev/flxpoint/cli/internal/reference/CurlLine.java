package dev.flxpoint.cli.internal.reference;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells how a shell calls an operation. Its token comes from the environment. */
public final class CurlLine {
  private static final String BREAK = " \\\n  ";

  private CurlLine() {}

  /** Returns the lines; what is to be filled in stands in capitals. */
  public static String of(String url, Operation operation, TokenType type, Needs needs) {
    StringBuilder line = new StringBuilder("curl");
    if (!operation.method().equals("GET")) {
      line.append(" -X ").append(operation.method());
    }
    line.append(" '").append(url).append(path(operation)).append(query(type, needs)).append('\'');
    line.append(BREAK).append("-H \"X-API-TOKEN: $").append(variable(type)).append('"');
    if (needs.body() != null) {
      line.append(BREAK).append("-H 'Content-Type: application/json'");
      line.append(BREAK).append("-d @body.json");
    }
    return line.toString();
  }

  /** Returns the name of the variable that holds a token of the type. */
  public static String variable(TokenType type) {
    return "FLXPOINT_" + type.name() + "_TOKEN";
  }

  private static String path(Operation operation) {
    StringBuilder path = new StringBuilder();
    for (String segment : operation.path().split("(?<=/)|(?=/)", -1)) {
      path.append(segment.startsWith("{") ? capitals(segment.replaceAll("[{}]", "")) : segment);
    }
    return path.toString();
  }

  /** What an owner's own token implies, an Account token must send. */
  private static String query(TokenType type, Needs needs) {
    String query =
        needs.parameters().stream()
            .filter(each -> each.place().equals("query"))
            .filter(
                each -> each.required() || (type == TokenType.ACCOUNT && !each.context().isEmpty()))
            .map(each -> each.name() + "=" + capitals(each.name()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String capitals(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
