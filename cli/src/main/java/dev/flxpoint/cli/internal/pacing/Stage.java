package dev.flxpoint.cli.internal.pacing;

import java.util.List;

/** A server, and what sends to it. Thread-safe. */
interface Stage extends AutoCloseable {
  /** Opens the lane, whose requests are noted as they go on the wire and are answered. */
  Lane open(LaneKind lane, Requests requests);

  /** Returns what has come to the server, and been judged, since this was last asked. */
  List<Arrival> arrivals();

  /** Ends all lanes and the server. */
  @Override
  void close();

  /** Hears of each request of a lane. Thread-safe. */
  interface Requests {
    /** One goes on the wire; returns its number. */
    int sent();

    /** It was answered with that status, or with 0 if no answer came. */
    void answered(int request, int status);
  }

  /**
   * A request that came to the server.
   *
   * @param nanos when, on the clock of the run
   * @param status what it was answered
   */
  record Arrival(LaneKind lane, long nanos, int status) {}
}
