package dev.flxpoint.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The document that the spec module publishes, read without any of the code made from it. */
public final class PublishedSpec {
  private static final String RESOURCE = "/META-INF/flxpoint/openapi.yaml";

  private PublishedSpec() {}

  /** Returns it as it is. */
  public static String yaml() {
    try (InputStream yaml = PublishedSpec.class.getResourceAsStream(RESOURCE)) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns it as maps, lists and scalars of its own for each caller. */
  public static Map<String, Object> tree() {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml());
  }
}
