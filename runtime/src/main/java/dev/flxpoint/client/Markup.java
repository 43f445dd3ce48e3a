package dev.flxpoint.client;

/** What a proxy, a firewall or a page of maintenance says where the API would say JSON. */
final class Markup {
  private Markup() {}

  /** Returns whether a body that begins like this is HTML or XML. */
  static boolean begins(String body) {
    String text = body.startsWith("\uFEFF") ? body.substring(1) : body;
    return text.stripLeading().startsWith("<");
  }
}
