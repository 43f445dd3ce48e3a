package dev.flxpoint.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guide does what it says when each of its commands is typed, and prints what it says. */
@Tag("slow")
@EnabledOnOs({OS.LINUX, OS.MAC})
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
final class GuideIT {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Path JAR = Shell.ROOT.resolve("cli/target/flxpoint.jar");

  /** Whatever Java is typed: it is done before a better compiler would pay. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final List<String> EXAMPLES =
      List.of("supplier/Supplier.java", "storefront/Storefront.java", "operator/Operator.java");
  private static final Pattern SANDBOX = Pattern.compile("\\./flxpoint (sandbox .*)\n");
  private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]*)\"");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"docs/supplier.md, 1", "docs/shop.md, 1", "docs/operator.md, 2"})
  void guide_typedWordForWord_printsWhatItSays(String page, int outputs) throws Exception {
    copy("cli/target/flxpoint.jar");
    for (String example : EXAMPLES) {
      copy("examples/" + example);
    }
    List<Shell.Block> blocks =
        Shell.blocks(page).stream().filter(each -> !each.language().equals("java")).toList();
    Matcher sandbox = SANDBOX.matcher(blocks.get(0).text());
    assertThat(sandbox.matches()).isTrue();

    List<String> said = new ArrayList<>();
    Process api = sandbox(sandbox.group(1));
    try {
      URI url = url(api);
      String printed = "";
      for (Shell.Block block : blocks.subList(1, blocks.size())) {
        if (block.language().equals("sh")) {
          printed = typed(block.text().replace("http://127.0.0.1:8080", url.toString()));
        } else {
          assertThat(printed).isEqualTo(block.text());
          said.add(block.text());
        }
      }
      assertThat(said).hasSize(outputs);
      if (page.endsWith("shop.md")) {
        assertThat(printed).contains("parcel 1Z");
      }
    } finally {
      api.destroy();
      api.waitFor();
    }
  }

  private void copy(String file) throws IOException {
    Path copy = folder.resolve(file);
    Files.createDirectories(copy.getParent());
    Files.copy(Shell.ROOT.resolve(file), copy);
  }

  /** On ports that are free, else as the page says. */
  private Process sandbox(String arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA, "-jar", JAR.toString()));
    command.addAll(List.of((arguments + " --port 0 --json").split(" ", -1)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JDK_JAVA_OPTIONS", SHORT_LIVED);
    return builder
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static URI url(Process api) throws IOException {
    // Not closed: the process writes no more, and ends by itself if nobody could read it.
    BufferedReader reader = api.inputReader(StandardCharsets.UTF_8);
    Matcher url = URL.matcher(reader.readLine());
    assertThat(url.find()).isTrue();
    return URI.create(url.group(1));
  }

  private String typed(String commands) throws Exception {
    ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands);
    bash.environment().put("PATH", Path.of(JAVA).getParent() + ":" + System.getenv("PATH"));
    bash.environment().put("JDK_JAVA_OPTIONS", SHORT_LIVED);
    Path err = folder.resolve("err");
    Process process = bash.directory(folder.toFile()).redirectError(err.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("%s%n%s", printed, Files.readString(err)).isZero();
    return printed;
  }
}
