package dev.flxpoint.flow.internal.call;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words why a row was refused. */
public final class Reasons {
  /** Of a row that was sent, but that the answer leaves out. */
  public static final String NOT_MENTIONED = "the answer does not mention it";

  private Reasons() {}

  /** Makes a reason of the errors of a row; their shape is not documented, so any JSON will do. */
  public static String of(@Nullable Object errors) {
    String reason = text(errors);
    return reason.isEmpty() ? "the API gives no reason" : reason;
  }

  private static String text(@Nullable Object json) {
    if (json == null) {
      return "";
    }
    if (json instanceof List<?> items) {
      return items.stream().map(Reasons::text).collect(Collectors.joining("; "));
    }
    if (json instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> member.getKey() + ": " + text(member.getValue()))
          .collect(Collectors.joining("; "));
    }
    return json.toString();
  }
}
