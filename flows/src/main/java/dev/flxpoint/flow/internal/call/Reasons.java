package dev.flxpoint.flow.internal.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words why a row was refused. */
public final class Reasons {
  /** Of a row that was sent, but that the answer leaves out. */
  public static final String NOT_MENTIONED = "the answer does not mention it";

  private Reasons() {}

  /** Makes one reason of the errors of a row. */
  public static String of(@Nullable List<String> errors) {
    return errors == null || errors.isEmpty()
        ? "the API gives no reason"
        : String.join("; ", errors);
  }
}
