package dev.flxpoint.benchmarks.fleet.member;

import dev.flxpoint.benchmarks.fleet.limiter.FleetLimiter;
import dev.flxpoint.benchmarks.pacing.tally.Observer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs {@link MemberMain} in a process of its own. It ends with the process that started it. */
public final class Member implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  private final Process process;
  private final FleetLimiter limiter;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();

  private Member(Process process, FleetLimiter limiter) {
    this.process = process;
    this.limiter = limiter;
  }

  /** Starts one, which waits for {@link #begin}; the observer hears how its calls end. */
  static Member start(List<String> command, FleetLimiter limiter, int number, Observer observer) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      Member member = new Member(process, limiter);
      Thread listener = new Thread(() -> member.listen(number, observer), "member-" + number);
      listener.setDaemon(true);
      listener.start();
      return member;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it is ready, and lets it make its calls. */
  public void begin() throws InterruptedException {
    awaitReady();
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new IllegalStateException(died(), e);
    }
  }

  /** Waits until it is ready. */
  public void awaitReady() throws InterruptedException {
    try {
      ready.get(START.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(died(), e);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "A process with %s was not ready within %s".formatted(limiter.label(), START), e);
    }
  }

  /** Fails if the process has ended by itself. */
  public void checkAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException(died());
    }
  }

  /**
   * Stops the process (SIGSTOP), and lets it go on after a while (SIGCONT) if it is still there.
   */
  public void stop(Duration time) throws IOException, InterruptedException {
    signal("STOP");
    CompletableFuture<Void> unused =
        CompletableFuture.runAsync(
            this::goOn, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void goOn() {
    if (!process.isAlive()) {
      return;
    }
    try {
      signal("CONT");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Kills the process (SIGKILL), and returns once it is gone. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen(int number, Observer observer) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(MemberMain.READY)) {
          ready.complete(null);
        } else {
          EndedCall.of(line).ifPresent(call -> observer.ended(number, call.nanos(), call.served()));
        }
      }
      ready.completeExceptionally(new IllegalStateException("Its output ended"));
    } catch (IOException e) {
      // Java closes what a process that it killed had to say.
      ready.completeExceptionally(e);
    }
  }

  private String died() {
    return "A process with %s ended by itself; what it wrote stands above"
        .formatted(limiter.label());
  }
}
