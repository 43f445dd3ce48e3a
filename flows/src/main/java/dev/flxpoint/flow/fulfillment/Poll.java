package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.fulfillment.Settlement.Settled;
import dev.flxpoint.flow.internal.call.CallerWork;
import dev.flxpoint.flow.internal.call.Calls;
import dev.flxpoint.flow.internal.call.Causes;
import dev.flxpoint.flow.internal.call.Pipeline;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStoreException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One pass over the open requests, on one thread: handler first, then the API is told. */
final class Poll {
  /** Two calls of a token hold its permits; two stand behind them, so that no permit waits. */
  private static final int CALLS = 4;

  private final PollSettings settings;
  private final FlowState state;
  private final Clock clock;
  private final BooleanSupplier isStopping;
  private final PollListener listener;
  private final Inbox inbox;
  private final Calls calls;
  private final Settlement settlement;
  private final Pipeline<FulfillmentRequest, Told> pipeline = new Pipeline<>(CALLS);
  private int settled;
  private int overtaken;
  private int postponed;
  private int failed;

  Poll(PollSettings settings, FlowState state, Clock clock, BooleanSupplier isStopping) {
    this.settings = settings;
    this.state = state;
    this.clock = clock;
    this.isStopping = isStopping;
    this.listener = new PollLog(settings.listener());
    this.inbox = new Inbox(state);
    this.calls = new Calls(CallerWork.of(settings.source()));
    this.settlement = new Settlement(settings.source().fulfillmentRequests(), calls);
  }

  PollReport run() throws InterruptedException {
    inbox.forget(clock.instant());
    try {
      try {
        handleAll();
      } catch (FlxpointException e) {
        // What is on its way has nothing to do with the page that could not be read.
        noteAll();
        throw e;
      }
      noteAll();
    } finally {
      calls.cancelAll();
      pipeline.drain(this::note);
    }
    return new PollReport(settled, overtaken, postponed, failed);
  }

  private void handleAll() throws InterruptedException {
    // A request may move to a later page while the earlier ones are read.
    Set<Long> seen = new HashSet<>();
    for (FulfillmentRequest request :
        settings.source().fulfillmentRequests().getFulfillmentRequests(settings.query()).rows()) {
      if (isStopping.getAsBoolean()) {
        return;
      }
      if (seen.add(request.id()) && !inbox.isSettled(request.id())) {
        handle(request);
      }
    }
    for (long id : inbox.unsettled()) {
      Decision decision = inbox.decided(id);
      if (decision != null && !seen.contains(id)) {
        // It was told before the process died or the answer was lost, or others have ended it.
        FulfillmentRequest gone = FulfillmentRequest.builder().id(id).build();
        tell(gone, () -> settlement.settleAgain(id, decision));
      }
    }
  }

  private void handle(FulfillmentRequest request) throws InterruptedException {
    Decision remembered = inbox.decided(request.id());
    if (remembered != null) {
      tell(request, () -> settlement.settleAgain(request, remembered));
      return;
    }
    Decision decision = decide(request);
    if (decision instanceof Decision.Later) {
      postponed++;
    } else {
      tell(request, () -> settlement.settle(request, decision));
    }
  }

  private Decision decide(FulfillmentRequest request) throws InterruptedException {
    try {
      return settings.handling().handle(request, state);
    } catch (InterruptedException | FlowStoreException e) {
      // Without a memory every further request would be handled for nothing.
      throw e;
    } catch (Exception e) {
      listener.handlerFailed(request, e);
      return Decision.later();
    }
  }

  private void tell(FulfillmentRequest request, Supplier<CompletableFuture<Settled>> settlement)
      throws InterruptedException {
    while (pipeline.isFull()) {
      note(pipeline.take());
    }
    pipeline.start(request, settlement.get().handle(Told::new));
  }

  private void noteAll() throws InterruptedException {
    while (!pipeline.isEmpty()) {
      note(pipeline.take());
    }
  }

  private void note(Pipeline.Done<FulfillmentRequest, Told> done) {
    Told told = done.result();
    if (told.failure != null) {
      failed++;
      listener.settlingFailed(done.item(), Causes.of(told.failure));
      return;
    }
    inbox.settle(done.item().id(), clock.instant());
    settled++;
    if (told.settled == Settled.OVERTAKEN) {
      overtaken++;
      listener.overtaken(done.item());
    }
  }

  /** What telling the API came to. */
  private record Told(@Nullable Settled settled, @Nullable Throwable failure) {}
}
