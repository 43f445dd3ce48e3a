package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.sandbox.Sandbox;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A source with one fulfillment request, and handlers that note it and leave it as it is. */
@Timeout(60)
abstract class HandlerTest {
  private static final BlockingQueue<FulfillmentRequest> TAKEN = new LinkedBlockingQueue<>();

  private static Sandbox sandbox;

  interface Marked {
    @FlxpointFulfillmentHandler
    Decision take(FulfillmentRequest request);
  }

  static class Handler {
    // A proxy of this class has none of its own: it must call the bean.
    private final BlockingQueue<FulfillmentRequest> taken = TAKEN;

    @FlxpointFulfillmentHandler
    Decision take(FulfillmentRequest request) {
      taken.add(request);
      return Decision.later();
    }
  }

  @BeforeAll
  static void start() {
    sandbox = Sandbox.builder().withoutWindow().fulfillmentRequests(1).start();
    Contexts.push(sandbox, sandbox.token(TokenType.SOURCE));
  }

  @BeforeEach
  void forget() {
    TAKEN.clear();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  /** What handlers do that are not a {@link Handler}. */
  static Decision note(FulfillmentRequest request) {
    TAKEN.add(request);
    return Decision.later();
  }

  static ApplicationContextRunner contextOf(Class<?> configuration) {
    return Contexts.ofTents(sandbox).withUserConfiguration(configuration);
  }

  /** Of a context that did not start, which the runner hands out all the same, it tells why. */
  static void assertTaken(AssertableApplicationContext context) throws InterruptedException {
    assertThat(context).hasNotFailed();
    assertThat(TAKEN.poll(30, TimeUnit.SECONDS)).isNotNull();
  }
}
