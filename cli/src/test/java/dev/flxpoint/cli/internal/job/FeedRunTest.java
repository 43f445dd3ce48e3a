package dev.flxpoint.cli.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FeedRunTest {
  private final StringWriter err = new StringWriter();

  static Stream<Throwable> whatHasNoMessage() {
    return Stream.of(new InterruptedException(), new CancellationException());
  }

  @ParameterizedTest
  @MethodSource("whatHasNoMessage")
  void whatTheEndCutsShort_isSaid_insteadOfNull(Throwable failure) {
    try (FeedRun run =
        FeedRun.of(new FeedOptions(), new PrintWriter(new StringWriter()), new PrintWriter(err))) {
      run.incomplete("told again later", failure);
    }

    assertThat(err.toString())
        .isEqualToNormalizingNewlines("flxpoint: told again later: the job ends\n");
  }
}
