package dev.flxpoint.flow.internal.call;

import dev.flxpoint.client.FlxpointException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words why a row was refused. */
public final class Reasons {
  /** Of a row that was sent, but that the answer leaves out. */
  public static final String NOT_MENTIONED = "the answer does not mention it";

  private Reasons() {}

  /** The most that is kept of an exception's message. */
  private static final int MOST = 1000;

  /** Makes one reason of the errors of a row. */
  public static String of(@Nullable List<String> errors) {
    return errors == null || errors.isEmpty()
        ? "the API gives no reason"
        : String.join("; ", errors);
  }

  /** Makes a reason of what a handler threw, for the people who look at the row. */
  public static String ofFailure(Throwable failure) {
    String message = failure.getMessage();
    String text =
        message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
  }

  /** Makes a reason of the refusal of a call that was about one row alone. */
  public static String ofRefusal(FlxpointException refusal) {
    return Objects.requireNonNullElseGet(
        refusal.responseBody(), () -> "refused with " + refusal.status());
  }
}
