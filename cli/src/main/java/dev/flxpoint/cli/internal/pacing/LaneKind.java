package dev.flxpoint.cli.internal.pacing;

/** The lanes of a run, beside each other, each with a token of its own. */
enum LaneKind {
  /** The client as it is, before a server that counts as documented. */
  CLIENT("client"),

  /** The same with an ordinary limiter in it, before the same server. */
  BUCKET("bucket"),

  /** The client as it is, before a server that counts otherwise. */
  LEARNING("learning");

  private final String id;

  LaneKind(String id) {
    this.id = id;
  }

  /** Returns what the page calls it. */
  String id() {
    return id;
  }
}
