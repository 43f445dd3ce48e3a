package dev.flxpoint.cli.internal.health;

import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.token.TokenVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the API and the way to it are.
 *
 * @param url what was looked at
 * @param verdict of the token; null if there is none, or none could be sent
 */
record Health(String url, List<Check> checks, @Nullable TokenVerdict verdict) {
  Health {
    checks = List.copyOf(checks);
  }

  /** Returns what is wrong first; a warning is nothing wrong. */
  ExitCode code() {
    if (checks.stream().anyMatch(check -> check.state() == Check.State.FAILED)) {
      return ExitCode.UNHEALTHY;
    }
    return verdict == null ? ExitCode.DONE : verdict.code(null);
  }
}
