package dev.flxpoint.redis.flow;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.LeaseLostException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A process that counts on in a state while it has it, and stands by while another has. */
final class CounterMain {
  static final String LOST = "lost";

  private CounterMain() {}

  /** Arguments: URI of the Redis, prefix of its keys. */
  public static void main(String[] args) throws InterruptedException {
    Semaphore never = new Semaphore(0);
    try (FlowStore store =
        RedisFlowStore.of(args[0]).keyPrefix(args[1]).lease(Duration.ofSeconds(1))) {
      while (true) {
        try (FlowState state = store.openIfFree("counter").orElse(null)) {
          while (state != null) {
            state.ensureHeld();
            String count = state.get("count");
            String next = Long.toString(count == null ? 1 : Long.parseLong(count) + 1);
            state.put("count", next);
            System.out.println(next);
          }
        } catch (LeaseLostException e) {
          System.out.println(LOST);
        }
        boolean unused = never.tryAcquire(50, TimeUnit.MILLISECONDS);
      }
    }
  }
}
