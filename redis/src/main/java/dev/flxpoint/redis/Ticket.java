package dev.flxpoint.redis;

/** The place of a process in a token's queue at the server; its token's lock guards it. */
final class Ticket {
  final String lease;

  /** A question about it is under way. */
  boolean asking = true;

  /** Takes back the next question. */
  Runnable cancel = () -> {};

  Ticket(String lease) {
    this.lease = lease;
  }
}
