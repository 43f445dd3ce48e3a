package dev.flxpoint.cli.internal.token;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.target.UntypedToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to the probes say of a token together.
 *
 * @param url where they were sent
 * @param fingerprint which token
 * @param answers in the order in which they came, at least one
 */
public record TokenVerdict(String url, String fingerprint, List<ProbeAnswer> answers) {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  public TokenVerdict {
    answers = List.copyOf(answers);
  }

  /** Sends the probes, one after another and each at most once, until one decides. */
  public static TokenVerdict of(UntypedToken token, Flxpoint flxpoint, String url) {
    // A 401 closes the gate of a token and its type: each probe has a type of its own.
    return new TokenVerdict(
        url, token.fingerprint(), ask(Probe.all(), probe -> send(probe, token, flxpoint)));
  }

  static List<ProbeAnswer> ask(List<Probe> probes, Function<Probe, ProbeAnswer> sender) {
    List<ProbeAnswer> answers = new ArrayList<>();
    for (Probe probe : probes) {
      ProbeAnswer answer = sender.apply(probe);
      answers.add(answer);
      if (!answer.leavesOpen()) {
        break;
      }
    }
    return answers;
  }

  /** Returns the type of the token; null if it is not known. */
  @Nullable TokenType type() {
    ProbeAnswer last = last();
    return last.meaning() == ProbeAnswer.Meaning.ACCEPTED ? last.probe().type() : null;
  }

  /**
   * Returns the verdict.
   *
   * @param expected the type that the token should be of; null for any
   */
  public ExitCode code(@Nullable TokenType expected) {
    TokenType type = type();
    if (type != null) {
      return expected == null || expected == type ? ExitCode.DONE : ExitCode.WRONG_TYPE;
    }
    if (last().meaning() == ProbeAnswer.Meaning.UNCLEAR) {
      return ExitCode.COULD_NOT_TELL;
    }
    return has(ProbeAnswer.Meaning.NO_SCOPE) ? ExitCode.TYPE_UNKNOWN : ExitCode.INVALID_TOKEN;
  }

  /** Returns whether an answer had that meaning. */
  boolean has(ProbeAnswer.Meaning meaning) {
    return answers.stream().anyMatch(answer -> answer.meaning() == meaning);
  }

  ProbeAnswer last() {
    return answers.get(answers.size() - 1);
  }

  private static ProbeAnswer send(Probe probe, UntypedToken token, Flxpoint flxpoint) {
    try {
      return ProbeAnswer.of(
          probe,
          probe
              .call(token.client(flxpoint, probe.type()))
              .withDeadline(DEADLINE)
              .executeForResponse());
    } catch (FlxpointException e) {
      return ProbeAnswer.of(probe, e);
    }
  }
}
