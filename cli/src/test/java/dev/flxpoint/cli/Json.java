package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okio.Buffer;

/** Reads back what was written as JSON. */
public final class Json {
  private Json() {}

  /** Returns the object that the text is, with nothing behind it. */
  public static Map<?, ?> object(String text) {
    return array("[" + text + "]").get(0);
  }

  /** Returns the objects of the array that the text is, with nothing behind it. */
  public static List<Map<?, ?>> array(String text) {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
    List<Map<?, ?>> objects = new ArrayList<>();
    try {
      reader.beginArray();
      while (reader.hasNext()) {
        objects.add((Map<?, ?>) reader.readJsonValue());
      }
      reader.endArray();
      assertThat(reader.peek()).isEqualTo(JsonReader.Token.END_DOCUMENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return objects;
  }
}
