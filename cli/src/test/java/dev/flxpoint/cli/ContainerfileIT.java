package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the Containerfile starts, started without a container. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
final class ContainerfileIT {
  private static final Pattern COPY = Pattern.compile("COPY (\\S+) (\\S+)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

  private final List<String> lines;

  @TempDir private Path folder;

  ContainerfileIT() throws IOException {
    lines = Files.readAllLines(Path.of("Containerfile"));
  }

  @Test
  void entryPoint_startsASandboxThatAnswers_withTheOptionsThatFollow() throws Exception {
    List<String> command = entryPoint();
    command.addAll(List.of("--json", "--inventory", "3", "--state", folder + "/state"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();

    try (ServerProcess sandbox = ServerProcess.of(builder)) {
      assertThat(sandbox.urls()).hasSize(2).allMatch(url -> url.startsWith("http://127.0.0.1:"));
      assertThat(get(sandbox.url() + "/inventory/variants")).contains("SKU-3");
      assertThat(get(sandbox.urls().get(1) + "api/sandbox/state")).contains("sandbox-source-1");
      assertThat(sandbox.stop(10)).isEqualTo(128 + 15);
    }
  }

  /** Returns the words of the entry point, as they are outside: our jar, our Java, any ports. */
  private List<String> entryPoint() {
    MatchResult copy = all(COPY, line("COPY")).get(0);
    String home = System.getProperty("java.home");
    String jar = Path.of(copy.group(1)).toAbsolutePath().toString();
    List<String> words = new ArrayList<>();
    for (MatchResult word : all(WORD, line("ENTRYPOINT"))) {
      words.add(line("EXPOSE").matches(".* " + word.group(1) + "\\b.*") ? "0" : word.group(1));
    }
    assertThat(words).startsWith("java").containsOnlyOnce(copy.group(2));
    assertThat(words.stream().filter("0"::equals)).as("ports that are exposed").hasSize(2);
    words.replaceAll(word -> word.equals(copy.group(2)) ? jar : word);
    words.set(0, Path.of(home, "bin", "java").toString());
    // A user without a name has no home either.
    words.add(1, "-Duser.home=?");
    return words;
  }

  private String line(String instruction) {
    return lines.stream()
        .filter(line -> line.startsWith(instruction + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + instruction));
  }

  private static List<MatchResult> all(Pattern pattern, String line) {
    return pattern.matcher(line).results().toList();
  }

  private static String get(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("X-API-TOKEN", "sandbox-source-1").build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
