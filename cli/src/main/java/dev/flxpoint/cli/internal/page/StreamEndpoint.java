package dev.flxpoint.cli.internal.page;

/** Feeds a stream of events that the page has asked for. */
@FunctionalInterface
public interface StreamEndpoint {
  /**
   * Takes the stream over, and returns at once: whoever has something to tell sends it from a
   * thread of their own.
   *
   * @throws RefusedException if the page shall say why not
   */
  void open(PageRequest request, EventStream events);
}
