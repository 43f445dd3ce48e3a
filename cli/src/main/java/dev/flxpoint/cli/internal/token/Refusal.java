package dev.flxpoint.cli.internal.token;

import java.util.Arrays;
import java.util.List;

/** The two answers that refuse a token, as the API's own table has them. */
enum Refusal {
  UNAUTHORIZED(
      401,
      "Unauthorized",
      ProbeAnswer.Meaning.REFUSED,
      "the token is missing, malformed, or of the wrong type for the request.",
      "Check that it is whole, not revoked, and of a type that the request accepts.",
      "It was sent in the API's own header, not as a Bearer token."),
  FORBIDDEN(
      403,
      "Forbidden",
      ProbeAnswer.Meaning.NO_SCOPE,
      "the token is valid but has no scope for the request.",
      "Take a token of the right type, or ask an Account admin to grant the scope.");

  private final int status;
  private final String title;
  private final ProbeAnswer.Meaning answer;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // What List.of returns is immutable.
  private final List<String> advice;

  Refusal(int status, String title, ProbeAnswer.Meaning answer, String meaning, String... advice) {
    this.status = status;
    this.title = title;
    this.answer = answer;
    this.meaning = meaning;
    this.advice = List.of(advice);
  }

  /** Returns those that the token met. */
  static List<Refusal> in(TokenVerdict verdict) {
    return Arrays.stream(values()).filter(each -> verdict.has(each.answer)).toList();
  }

  int status() {
    return status;
  }

  /** Returns what HTTP calls the status. */
  String title() {
    return title;
  }

  String meaning() {
    return meaning;
  }

  /** Returns what to check or to do, in sentences. */
  List<String> advice() {
    return advice;
  }
}
