package dev.flxpoint.cli.internal.page;

/** Answers a request of the page. Several threads call it at once. */
@FunctionalInterface
public interface Endpoint {
  /**
   * Answers.
   *
   * @throws RefusedException if the page shall say why not
   * @throws dev.flxpoint.cli.internal.exit.BadInputException for what a person typed, like a 400
   * @throws InterruptedException if the page is being closed
   */
  Reply answer(PageRequest request) throws InterruptedException;
}
