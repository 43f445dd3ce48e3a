package dev.flxpoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.ClosedException;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.JdbcFlowStore;
import dev.flxpoint.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class PollersTest {
  private final Sandbox sandbox = Sandbox.builder().withoutWindow().fulfillmentRequests(3).start();
  private final String token = sandbox.token(TokenType.SOURCE);
  private final ApplicationContextRunner runner = Contexts.ofTents(sandbox);

  /** Acknowledges what it gets, once it may. */
  static class Warehouse {
    final BlockingQueue<FulfillmentRequest> taken = new LinkedBlockingQueue<>();
    final CountDownLatch open = new CountDownLatch(1);

    @FlxpointFulfillmentHandler("tents")
    Decision take(FulfillmentRequest request) throws InterruptedException {
      taken.add(request);
      open.await();
      return Decision.acknowledge();
    }
  }

  @BeforeEach
  void push() {
    Contexts.push(sandbox, token);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void handlerMethod_takesRequests_andIsDoneWhenTheContextCloses() {
    Warehouse warehouse = new Warehouse();
    warehouse.open.countDown();
    runner
        .withBean(Warehouse.class, () -> warehouse)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              for (int i = 0; i < 3; i++) {
                assertThat(warehouse.taken.poll(30, TimeUnit.SECONDS)).isNotNull();
              }
              assertThat(context.getBean(FlxpointPollers.class).running()).containsExactly("tents");
            });
    assertThat(acknowledged()).isEqualTo(3);
  }

  @Test
  void close_whileAHandlerIsAtWork_waitsAndTellsTheApi() throws Exception {
    Warehouse warehouse = new Warehouse();
    runner
        .withBean(Warehouse.class, () -> warehouse)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(warehouse.taken.poll(30, TimeUnit.SECONDS)).isNotNull();
              CompletableFuture<Void> closing =
                  CompletableFuture.runAsync(context::close, task -> new Thread(task).start());
              assertThat(closing).isNotDone();
              warehouse.open.countDown();
              closing.get(30, TimeUnit.SECONDS);
            });
    assertThat(acknowledged()).isEqualTo(1 + warehouse.taken.size());
  }

  @Test
  void close_withHundredsOfPendingCalls_endsThemAll() {
    List<CompletableFuture<?>> calls = new ArrayList<>();
    Contexts.runner()
        .withPropertyValues(
            "flxpoint.base-url=" + sandbox.url(), "flxpoint.sources.tents.token=" + token)
        .run(
            context -> {
              SourceClient source = context.getBean(SourceClient.class);
              for (int i = 0; i < 500; i++) {
                calls.add(source.inventory().getInventoryVariants(q -> {}).executeAsync());
              }
            });
    for (CompletableFuture<?> call : calls) {
      try {
        call.orTimeout(30, TimeUnit.SECONDS).join();
      } catch (CompletionException e) {
        assertThat(e).hasCauseInstanceOf(ClosedException.class);
      }
    }
    assertThat(calls).anyMatch(CompletableFuture::isCompletedExceptionally);
  }

  @Test
  void store_ofTheApplicationsDataSource_remembersWhatWasDecided() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:pollers;DB_CLOSE_DELAY=-1");
    runner
        .withBean(DataSource.class, () -> database)
        .run(
            context -> {
              FlowStore store = context.getBean(FlowStore.class);
              assertThat(store).isInstanceOf(JdbcFlowStore.class);
              store.open("orders").put("A-1", "sent");
            });
    runner
        .withBean(DataSource.class, () -> database)
        .run(
            context ->
                assertThat(context.getBean(FlowStore.class).open("orders").entries())
                    .containsEntry("A-1", "sent"));
  }

  @Test
  void pollerBean_runsUnderItsName_andCanBeRestarted() {
    BlockingQueue<FulfillmentRequest> taken = new LinkedBlockingQueue<>();
    runner
        .withBean(
            "fulfillment",
            FulfillmentRequestPoller.class,
            () ->
                FulfillmentRequestPoller.of(
                        dev.flxpoint.client.Flxpoint.builder()
                            .baseUrl(sandbox.url().toString())
                            .unpaced()
                            .build()
                            .source(dev.flxpoint.client.SourceToken.of(token)))
                    .every(Duration.ofMinutes(5))
                    .handle(
                        request -> {
                          taken.add(request);
                          return Decision.later();
                        }))
        .run(
            context -> {
              FlxpointPollers pollers = context.getBean(FlxpointPollers.class);
              assertThat(pollers.running()).containsExactly("fulfillment");
              assertThat(taken.poll(30, TimeUnit.SECONDS)).isNotNull();
              pollers.stop();
              assertThat(pollers.isRunning()).isFalse();
              taken.clear();
              pollers.start();
              assertThat(taken.poll(30, TimeUnit.SECONDS)).isNotNull();
            });
  }

  @Test
  void autoStartupOff_startsNothing() {
    runner
        .withBean(Warehouse.class)
        .withPropertyValues("flxpoint.pollers.auto-startup=false")
        .run(context -> assertThat(context.getBean(FlxpointPollers.class).isRunning()).isFalse());
  }

  @Tag("slow")
  @Test
  void twoApplications_onOneStore_areRefused() {
    FlowStore store = FlowStore.memory();
    runner
        .withBean(FlowStore.class, () -> store)
        .withBean(Warehouse.class)
        .run(
            first ->
                runner
                    .withBean(FlowStore.class, () -> store)
                    .withBean(Warehouse.class)
                    .run(second -> assertThat(second).hasFailed()));
  }

  private long acknowledged() {
    return sandbox.books().fulfillmentRequests().stream()
        .filter(each -> each.lines().stream().allMatch(line -> line.acknowledged() > 0))
        .count();
  }
}
