package dev.flxpoint.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row that the API did not take although it answered with a 200.
 *
 * @param row the SKU, or the number of a fulfillment request
 */
record Refused(String row, String reason) {

  /** Makes a reason of the errors of a row; their shape is not documented, so any JSON will do. */
  static Refused of(String row, @Nullable Object errors) {
    String reason = text(errors);
    return new Refused(row, reason.isEmpty() ? "the API gives no reason" : reason);
  }

  private static String text(@Nullable Object json) {
    if (json == null) {
      return "";
    }
    if (json instanceof List<?> items) {
      return items.stream().map(Refused::text).collect(Collectors.joining("; "));
    }
    if (json instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> member.getKey() + ": " + text(member.getValue()))
          .collect(Collectors.joining("; "));
    }
    return json.toString();
  }
}
