package dev.flxpoint.cli.internal.view;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;

/** Writes JSON for programs. */
public final class JsonText {
  private JsonText() {}

  /** Writes one value. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void write(JsonWriter json) throws IOException;
  }

  /** Returns what is written, on one line unless the content says otherwise. */
  public static String of(Content content) {
    Buffer buffer = new Buffer();
    try (JsonWriter json = JsonWriter.of(buffer)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.readUtf8();
  }
}
