package dev.flxpoint.flow.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Three real processes on one state. Whoever has it is killed as {@code kill -9} does, or stopped
 * for longer than its lease; {@code -Dcrashes=20} does so as often.
 */
@Timeout(300)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no SIGSTOP")
public abstract class CountersContract {
  private static final int CRASHES = Integer.getInteger("crashes", 3);

  private record Line(String process, String text) {}

  private final Map<String, Process> processes = new ConcurrentHashMap<>();
  private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
  private final Set<Long> counted = new HashSet<>();
  private final AtomicInteger born = new AtomicInteger();

  /**
   * Returns the main class of a process that counts on one state by {@link Counter}, and its
   * arguments.
   */
  protected abstract List<String> program();

  /** Returns whether a holder that stands still in the middle of a change holds nobody up. */
  protected boolean endsStoppedTransactions() {
    return true;
  }

  @AfterEach
  void end() {
    processes.values().forEach(Process::destroyForcibly);
  }

  @Test
  void killedAndStoppedHolders_areTakenOverFrom_andNoNumberIsCountedTwice() throws Exception {
    for (int i = 0; i < 3; i++) {
      start();
    }
    String holder = counter();
    for (int i = 0; i < CRASHES; i++) {
      for (int j = 0; j < 20; j++) {
        holder = counter();
      }
      if (endsStoppedTransactions() && i % 2 == 0) {
        holder = stopAndResume(holder);
      } else {
        processes.remove(holder).destroyForcibly();
        start();
        holder = counterBut(holder);
      }
    }
    processes.get(holder).destroyForcibly();
    long last = counted.stream().mapToLong(each -> each).max().orElseThrow();
    counterBut(holder);
    // The last one may have been killed after it had counted, before it said so.
    assertThat(counted.stream().mapToLong(each -> each).max().orElseThrow())
        .isBetween(last + 1, last + 100_000);
  }

  /** Returns who counts once the holder stands still; then lets that go on, which has lost it. */
  private String stopAndResume(String holder) throws Exception {
    signal("STOP", holder);
    String unused = counterBut(holder);
    signal("CONT", holder);
    while (true) {
      Line line = next();
      if (line.text.equals(Counter.LOST) && line.process.equals(holder)) {
        return counterBut(holder);
      }
      note(line);
    }
  }

  private String counterBut(String gone) throws InterruptedException {
    String found = counter();
    while (found.equals(gone)) {
      found = counter();
    }
    return found;
  }

  private String counter() throws InterruptedException {
    Line line = next();
    while (line.text.equals(Counter.LOST)) {
      line = next();
    }
    note(line);
    return line.process;
  }

  private Line next() throws InterruptedException {
    Line line = lines.poll(30, TimeUnit.SECONDS);
    assertThat(line).as("somebody counts").isNotNull();
    return line;
  }

  private void note(Line line) {
    if (line.text.equals(Counter.LOST)) {
      return;
    }
    assertThat(counted.add(Long.parseLong(line.text))).as("%s is new", line).isTrue();
  }

  private void start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(program());
    String name = "c" + born.getAndIncrement();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    processes.put(name, process);
    Thread reader = new Thread(() -> read(name, process));
    reader.setDaemon(true);
    reader.start();
  }

  private void read(String name, Process process) {
    try (BufferedReader out = process.inputReader()) {
      out.lines().forEach(text -> lines.add(new Line(name, text)));
    } catch (IOException | RuntimeException e) {
      // It was killed; what it had begun to say does not count.
    }
  }

  private void signal(String signal, String name) throws IOException, InterruptedException {
    String pid = Long.toString(processes.get(name).pid());
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
  }
}
