package dev.flxpoint.flow.internal.call;

/** Words what went wrong for the people who look at a listing. */
public final class ErrorText {
  private static final int MOST = 1000;

  private ErrorText() {}

  public static String of(Throwable failure) {
    String message = failure.getMessage();
    String text =
        message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
  }
}
