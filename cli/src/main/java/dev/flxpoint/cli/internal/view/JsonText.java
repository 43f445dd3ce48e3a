package dev.flxpoint.cli.internal.view;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
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

  /** Returns the same JSON in ASCII: the charset of a terminal or a pipe need not be UTF-8. */
  public static String ascii(String json) {
    if (json.chars().allMatch(c -> c < 0x80)) {
      return json;
    }
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      // Only texts can hold such a letter, and there it may be written so.
      ascii.append(c < 0x80 ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return ascii.toString();
  }
}
