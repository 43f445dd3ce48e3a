package dev.flxpoint.cli;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.OS;

/** Runs jobs against a sandbox, in this process or in others, with a state of their own. */
public final class JobRig implements AutoCloseable {
  public static final String COLUMNS = "parent_sku,parent_title,sku,title,quantity,cost,price\n";

  public final Sandbox sandbox;
  public final Path folder;
  public final StringWriter out = new StringWriter();
  public final StringWriter err = new StringWriter();

  public JobRig(Path folder, SandboxBuilder builder) {
    this.folder = folder;
    // Commands of this process may have no pace.
    this.sandbox =
        (Boolean.getBoolean(ApiTarget.UNPACED) ? builder.withoutWindow() : builder).start();
  }

  /** Runs a command in this process, and returns its exit code. */
  public int run(TokenType type, String... words) throws IOException {
    return TestedCommand.printingTo(out, err).execute(arguments(type, words));
  }

  /** Starts a command in a process of its own. */
  Run.Started start(TokenType type, List<String> ofJava, String... words) throws IOException {
    return Run.start(process(type, ofJava, words));
  }

  ProcessBuilder process(TokenType type, List<String> ofJava, String... words) throws IOException {
    return java(Main.class, ofJava, arguments(type, words));
  }

  /** Returns how to start a class in a process of its own. */
  static ProcessBuilder java(Class<?> main, List<String> ofJava, String... arguments) {
    List<String> command = new ArrayList<>();
    if (OS.LINUX.isCurrentOs()) {
      // A shell in the background hands it down that Ctrl-C is to be ignored.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(ofJava);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** Waits until the sandbox has seen that many requests in all. */
  void awaitRequests(int count) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    while (sandbox.requests().size() < count) {
      boolean unused = never.await(20, TimeUnit.MILLISECONDS);
    }
  }

  /** Writes a file of parents with as many variants each. */
  public Path csv(String name, int parents, int variantsEach) throws IOException {
    StringBuilder text = new StringBuilder(COLUMNS);
    for (int p = 0; p < parents; p++) {
      for (int v = 0; v < variantsEach; v++) {
        String sku = "P" + p + "-" + v;
        text.append("P%s,Parent %s,%s,Variant %s,%s,1.50,2.50\n".formatted(p, p, sku, sku, p + v));
      }
    }
    return Files.writeString(folder.resolve(name), text);
  }

  /** Returns the words with where the sandbox is, its token and the folder of the state. */
  public String[] arguments(TokenType type, String... words) throws IOException {
    return argumentsAt(sandbox.url().toString(), type, words);
  }

  String[] argumentsAt(String url, TokenType type, String... words) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), sandbox.token(type));
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(List.of("--base-url", url));
    arguments.addAll(List.of("--token-file", token.toString()));
    if (!words[0].equals("call")) {
      arguments.addAll(List.of("--state", folder.resolve("state").toString()));
    }
    return arguments.toArray(String[]::new);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
