package dev.flxpoint.spring;

/**
 * Settings or beans of the application that do not fit; the message has no character of a token.
 */
final class FlxpointConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String action;

  /**
   * Creates one.
   *
   * @param problem where something is wrong, and what, as a sentence
   * @param action what to do about it, as a sentence
   */
  FlxpointConfigurationException(String problem, String action) {
    super(problem + " " + action);
    this.problem = problem;
    this.action = action;
  }

  String problem() {
    return problem;
  }

  String action() {
    return action;
  }
}
