package dev.flxpoint.spring;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Settings or beans of the application that do not fit; the message has no character of a token.
 */
final class FlxpointConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final String problem;
  final String action;

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

  /**
   * Returns what a setting makes.
   *
   * @throws FlxpointConfigurationException if that refuses it; the message has the refusal's
   */
  static <T> T checked(String property, Callable<T> made) {
    try {
      return made.call();
    } catch (FlxpointConfigurationException e) {
      throw e;
    } catch (Exception e) {
      String problem = property + " cannot be used: " + e.getMessage();
      throw new FlxpointConfigurationException(problem.replaceAll("[^.?]$", "$0."), "Correct it.");
    }
  }

  /** Returns a setting or bean that another setting needs. */
  static <T> T required(@Nullable T value, String problem, String action) {
    check(value != null, problem, action);
    return Objects.requireNonNull(value);
  }

  /** Refuses what does not fit. */
  static void check(boolean fits, String problem, String action) {
    if (!fits) {
      throw new FlxpointConfigurationException(problem, action);
    }
  }
}
