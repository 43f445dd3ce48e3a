package dev.flxpoint.flow.listing;

import dev.flxpoint.client.CallContext;
import dev.flxpoint.flow.internal.call.FlowThread;
import dev.flxpoint.flow.internal.poll.PollLoop;
import dev.flxpoint.flow.internal.poll.PollSchedule;
import dev.flxpoint.flow.store.FlowState;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Runs work on listings, once or again and again. Immutable.
 *
 * @param name of its state and its threads
 * @param work makes that of a pass
 */
record ListingFlow(
    Class<?> type, String name, ListingSettings settings, Supplier<Work<?, ?>> work) {
  ListingReport run() throws InterruptedException {
    try (FlowState state = settings.store().open(name)) {
      return pass(state, PollLoop.once(state));
    }
  }

  CompletableFuture<ListingReport> runAsync(CallContext caller) {
    return FlowThread.run("flxpoint-" + name + "-pass", caller, this::run);
  }

  RunningListings start() {
    PollSchedule schedule = new PollSchedule(settings.every(), new Random());
    return new RunningListings(this, schedule).start();
  }

  ListingListener listener() {
    return new ListingLog(type, settings.listener());
  }

  ListingReport pass(FlowState state, BooleanSupplier isStopping) throws InterruptedException {
    return pass(work.get(), state, isStopping);
  }

  private <L, A> ListingReport pass(Work<L, A> once, FlowState state, BooleanSupplier isStopping)
      throws InterruptedException {
    return new Pass<>(once, state, settings.clock(), isStopping, listener()).run();
  }
}
