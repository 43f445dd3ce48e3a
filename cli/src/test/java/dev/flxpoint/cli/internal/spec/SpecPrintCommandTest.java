package dev.flxpoint.cli.internal.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.TestedCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

final class SpecPrintCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({"spec print, openapi.yaml", "spec print --plain, openapi-plain.yaml"})
  void text_isTheDocumentByteForByte(String arguments, String file) throws IOException {
    assertThat(execute(arguments)).isZero();

    assertThat(out.toString()).isEqualTo(document(file));
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "spec print --json, openapi.yaml",
    "spec print --plain --json, openapi-plain.yaml",
  })
  void json_isTheSameDocumentOnOneLine(String arguments, String file) throws IOException {
    assertThat(execute(arguments)).isZero();

    assertThat(out.toString()).startsWith("{\"openapi\":\"3.0.3\",\"info\":").hasLineCount(1);
    // All JSON is YAML.
    Object printed = new Yaml().load(out.toString());
    assertThat(printed).isEqualTo(new Yaml().<Object>load(document(file)));
  }

  private int execute(String arguments) {
    return TestedCommand.printingTo(out, err).execute(arguments.split(" "));
  }

  private String document(String file) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/META-INF/flxpoint/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
