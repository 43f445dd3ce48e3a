package dev.flxpoint.cli.internal.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A document of the API that is packed with the command. */
public enum BundledDocument {
  /** The one that the client is made from. */
  STRICT("openapi.yaml"),
  /** The one that every stock tool reads as it is meant. */
  PLAIN("openapi-plain.yaml");

  private final String resource;

  BundledDocument(String file) {
    this.resource = "/META-INF/flxpoint/" + file;
  }

  /** Returns the whole document as YAML. */
  public String text() {
    try (InputStream in = BundledDocument.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
