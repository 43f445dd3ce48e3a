package dev.flxpoint.contract.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that strangers copy first compiles as it stands. */
final class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\n(.*?class (\\w+) .*?)```", Pattern.DOTALL);

  private static final Pattern SETTINGS =
      Pattern.compile("```java\n(Flxpoint flxpoint =\n.*?)```", Pattern.DOTALL);
  private static final String SURROUNDINGS =
      """
      import dev.flxpoint.client.*;
      import dev.flxpoint.client.metrics.FlxpointMetrics;
      import io.micrometer.core.instrument.MeterRegistry;
      import java.time.Duration;
      import okhttp3.OkHttpClient;

      class Settings {
        interface Vault {
          String read(String name);
        }

        void use(OkHttpClient withYourProxyTlsAndInterceptors, MeterRegistry registry, Vault vault) {
          %s
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void example_compiles() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(README));
    assertThat(example.find()).isTrue();
    Path source = folder.resolve(example.group(2) + ".java");
    Files.writeString(source, example.group(1));
    assertThat(Javac.compile(source, folder)).isEmpty();
    assertThat(folder.resolve(example.group(2) + ".class")).exists();
  }

  @Test
  void settings_compile() throws IOException {
    Matcher settings = SETTINGS.matcher(Files.readString(README));
    assertThat(settings.find()).isTrue();
    Path source = folder.resolve("Settings.java");
    Files.writeString(source, SURROUNDINGS.formatted(settings.group(1)));
    assertThat(Javac.compile(source, folder)).isEmpty();
  }
}
