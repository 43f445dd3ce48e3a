package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.PollingFlow;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.store.FlowStoreException;
import dev.flxpoint.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextRefreshedEvent;

/** No poller goes on for an application that did not start. */
@Isolated("looks for pollers, whoever started them")
@Timeout(60)
final class FailedStartTest {
  private final Sandbox sandbox = Sandbox.builder().withoutWindow().start();
  private final List<Thread> before = new ArrayList<>(Thread.getAllStackTraces().keySet());
  private final ApplicationContextRunner runner = Contexts.ofTents(sandbox).withBean(OfTents.class);

  static class OfTents {
    @FlxpointFulfillmentHandler
    Decision take(FulfillmentRequest request) {
      return Decision.later();
    }
  }

  record FailsAfterTheStart() implements ApplicationListener<ContextRefreshedEvent> {
    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
      throw new IllegalStateException("after the start");
    }
  }

  record FailsToStart() implements SmartLifecycle {
    @Override
    public void start() {
      throw new IllegalStateException("at the start");
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return false;
    }
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void listener_thatFailsOnceThePollersRun_leavesNone() throws Exception {
    assertNoPoller(runner.withBean(FailsAfterTheStart.class), "after the start");
  }

  @Test
  void lifecycle_thatFailsOnceThePollersRun_leavesNone() throws Exception {
    assertNoPoller(runner.withBean(FailsToStart.class), "at the start");
  }

  @Test
  void poller_whoseStateIsInUse_isRefused_andLeavesNoOther() throws Exception {
    PollingFlow refused =
        () -> {
          throw new FlowStoreException("The state is in use", null);
        };
    assertNoPoller(
        runner.withBean("refused", PollingFlow.class, () -> refused), "The state is in use");
  }

  private void assertNoPoller(ApplicationContextRunner failing, String failure) throws Exception {
    failing.run(context -> assertThat(context).getFailure().hasStackTraceContaining(failure));
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().contains("poller") && !before.contains(thread)) {
        thread.join(20_000);
        assertThat(thread.isAlive()).as("%s", thread).isFalse();
      }
    }
  }
}
