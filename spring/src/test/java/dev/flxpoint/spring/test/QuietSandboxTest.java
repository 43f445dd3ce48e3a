package dev.flxpoint.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.spring.Contexts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/**
 * A test with a sandbox logs no warning that one would have to learn to ignore. Isolated, since
 * others warn on purpose.
 */
@Isolated
final class QuietSandboxTest {
  @Test
  void sandbox_thatChecksACall_warnsOfNothing() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    // Applications of other tests have set it, for the whole JVM.
    Level before = root.getLevel();
    root.setLevel(Level.WARN);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    try (Sandbox sandbox = Sandbox.builder().withoutWindow().start()) {
      Contexts.push(sandbox, sandbox.token(TokenType.SOURCE));
      LoggerFactory.getLogger(QuietSandboxTest.class).warn("heard");
      assertThat(List.copyOf(log.list))
          .extracting(ILoggingEvent::getMessage)
          .containsExactly("heard");
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
    }
  }
}
