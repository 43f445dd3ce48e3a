package dev.flxpoint.cli.internal.pacing;

/** How the server of the third lane counts, which is not what the API documents. */
enum ServerRule {
  /** One request in any second. */
  ONE("1/s"),

  /** One request each half second, never two at once. */
  EVEN("gcra"),

  /** Two in any second, and those that were refused count as well. */
  STRICT("strict");

  private final String text;

  ServerRule(String text) {
    this.text = text;
  }

  /** Returns what the sandbox calls it. */
  String text() {
    return text;
  }
}
