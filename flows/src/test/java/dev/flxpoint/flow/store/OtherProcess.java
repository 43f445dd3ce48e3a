package dev.flxpoint.flow.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that runs a main class of the tests. */
final class OtherProcess {
  private OtherProcess() {}

  static Process start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Returns what another process says that opens a state. */
  static String open(Path folder, String flow) throws IOException, InterruptedException {
    Process process = start(Opening.class, folder.toString(), flow);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }

  static final class Opening {
    private Opening() {}

    public static void main(String[] args) {
      try (FlowStore store = FlowStore.file(Path.of(args[0]))) {
        store.open(args[1]);
        System.out.println("opened");
      }
    }
  }
}
