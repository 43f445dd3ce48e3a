import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight tokens, each used by a thread of its own, virtual where Java has them. */
final class ManyCallers {
  private static final int TOKENS = 8;
  private static final int CALLS = 3;

  private ManyCallers() {}

  /** Returns how many calls were answered; the last of each token waits for the limit. */
  static String call(Flxpoint flxpoint) throws Exception {
    boolean virtual = Runtime.version().feature() >= 21;
    ExecutorService threads = virtual ? virtualThreads() : Executors.newFixedThreadPool(TOKENS);
    try {
      List<Callable<Integer>> callers = new ArrayList<>();
      for (int i = 0; i < TOKENS; i++) {
        var source = flxpoint.source(SourceToken.of("token-" + i));
        callers.add(
            () -> {
              for (int call = 0; call < CALLS; call++) {
                source.inventory().getInventoryVariants(q -> {}).execute();
              }
              return CALLS;
            });
      }
      int answered = 0;
      for (Future<Integer> caller : threads.invokeAll(callers)) {
        answered += caller.get();
      }
      return answered + " on " + (virtual ? "virtual" : "platform") + " threads";
    } finally {
      threads.shutdown();
    }
  }

  /** By name, since this is compiled for Java 17. */
  private static ExecutorService virtualThreads() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }
}
