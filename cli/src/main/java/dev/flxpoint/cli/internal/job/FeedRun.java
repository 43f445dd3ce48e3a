package dev.flxpoint.cli.internal.job;

import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.client.ForbiddenException;
import dev.flxpoint.client.UnauthorizedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A job that brings one thing after the other, until a signal ends it, nobody takes them, the token
 * turns out to be none, or it was to ask once only. Thread-safe.
 */
public final class FeedRun implements AutoCloseable {
  private final FeedOptions options;
  private final PrintWriter err;
  private final Receiver receiver;
  private final CompletableFuture<ExitCode> end = new CompletableFuture<>();
  private final Stop stop = Stop.by(() -> end.complete(ExitCode.INTERRUPTED));
  private volatile boolean isIncomplete;

  private FeedRun(FeedOptions options, PrintWriter out, PrintWriter err) {
    this.options = options;
    this.err = err;
    this.receiver = options.receiver(out);
  }

  /** Starts one, which a signal ends from now on. */
  public static FeedRun of(FeedOptions options, PrintWriter out, PrintWriter err) {
    return new FeedRun(options, out, err);
  }

  /**
   * Hands something over.
   *
   * @throws IOException if it was not taken
   * @throws InterruptedException if nothing is to be handed over any more
   */
  public void take(String json) throws IOException, InterruptedException {
    try {
      receiver.take(json);
    } catch (OutputClosedException e) {
      if (end.complete(ExitCode.FAILED)) {
        say(e.getMessage() + "; what was not taken comes again");
      }
      throw new InterruptedException();
    } catch (IOException e) {
      if (stop.isRequested()) {
        // A signal from the terminal ends the command of --exec as well: it did not refuse.
        throw new InterruptedException();
      }
      throw e;
    }
  }

  /** Says that something did not go well; it is tried again. */
  public void incomplete(String what, Throwable failure) {
    isIncomplete = true;
    say(what + ": " + said(failure));
  }

  /** Says something to whoever looks on. */
  public void note(String what) {
    say(what);
  }

  /** Says that everything was asked for, once. */
  public void passed() {
    if (options.once()) {
      end.complete(isIncomplete ? ExitCode.FAILED : ExitCode.DONE);
    }
  }

  /** Says that asking failed. */
  public void failed(RuntimeException failure) {
    ExitCode code = fatal(failure);
    if (code == null && options.once()) {
      code = ExitCode.FAILED;
    }
    say(said(failure) + (code == null ? "; it is tried again later" : ""));
    if (code != null) {
      end.complete(code);
    }
  }

  /** Waits for the end of the job, whose flow is to be closed then. */
  public ExitCode await(CompletableFuture<Void> flow) throws InterruptedException {
    CompletableFuture<Void> unused =
        flow.whenComplete(
            (done, failure) -> {
              if (failure != null) {
                end.completeExceptionally(failure);
              }
            });
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The flow has ended by itself", e.getCause());
    }
  }

  @Override
  public void close() {
    stop.close();
  }

  /** Asking again and again does not make another token of it. */
  private static @Nullable ExitCode fatal(RuntimeException failure) {
    if (failure instanceof UnauthorizedException) {
      return ExitCode.INVALID_TOKEN;
    }
    return failure instanceof ForbiddenException ? ExitCode.WRONG_TYPE : null;
  }

  private static String said(Throwable failure) {
    // Neither has a message: the flow was closed meanwhile.
    boolean isStopped =
        failure instanceof InterruptedException || failure instanceof CancellationException;
    return isStopped ? "the job ends" : String.valueOf(failure.getMessage());
  }

  private void say(String what) {
    err.println("flxpoint: " + what);
    err.flush();
  }
}
