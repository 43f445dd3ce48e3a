package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class RedactedCauseTest {
  private final Token token = SourceToken.of("not-a-real-token");

  @Test
  void causeWithoutTheToken_isTheSame() {
    Throwable cause = new IOException("no luck", new IllegalStateException((String) null));
    assertThat(RedactedCause.of(cause, token)).isSameAs(cause);
    assertThat(RedactedCause.of(null, token)).isNull();
  }

  @Test
  void causeWithTheToken_printsLikeItself() {
    Throwable cause = new IOException("bad not-a-real-token", new IllegalStateException("inner"));
    cause.addSuppressed(new IOException("closing"));
    String shown = print(RedactedCause.of(cause, token));
    assertThat(shown).isEqualTo(print(cause).replace("not-a-real-token", "██"));
  }

  @Test
  void tokenBehindTheCause_isNotShownEither() {
    Throwable inner = new IOException("inner", new IllegalStateException("not%2Da%2Dreal"));
    Throwable outer = new IOException("outer");
    outer.addSuppressed(inner);
    Throwable shown = RedactedCause.of(outer, token);
    assertThat(shown).hasToString("java.io.IOException: outer").hasMessage("outer");
    assertThat(shown.getSuppressed()[0].getCause())
        .hasToString("java.lang.IllegalStateException: ██");
  }

  @Test
  void tokenInTheTextOnly_isNotShown() {
    Throwable cause =
        new IOException() {
          @Override
          @SuppressWarnings("OverrideThrowableToString") // Others do so all the same.
          public String toString() {
            return "answer: not-a-real-token";
          }
        };
    assertThat(RedactedCause.of(cause, token)).hasToString("answer: ██").hasMessage(null);
  }

  @Test
  void circleOfCauses_ends() {
    Exception outer = new Exception("not-a-real-token");
    Exception inner = new Exception("inner", outer);
    outer.initCause(inner);
    inner.addSuppressed(outer);
    Throwable shown = RedactedCause.of(outer, token);
    assertThat(shown.getCause().getCause()).isSameAs(shown);
    assertThat(print(shown)).contains("CIRCULAR REFERENCE").doesNotContain("not-a-real");
  }

  @Test
  void chainWithoutEnd_ends() {
    class Endless extends Exception {
      @Override
      public synchronized Throwable getCause() {
        return new Endless();
      }
    }
    assertThat(RedactedCause.of(new Exception("not-a-real-token", new Endless()), token))
        .hasMessage("██");
  }

  /** One frame of the stack for each cause would be too many. */
  @Test
  void longChain_isFollowed() {
    Exception cause = new Exception("not-a-real-token");
    for (int i = 0; i < 500; i++) {
      cause = new Exception("outer", cause);
    }
    assertThat(RedactedCause.of(cause, token)).hasRootCauseMessage("██");
  }

  private static String print(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
