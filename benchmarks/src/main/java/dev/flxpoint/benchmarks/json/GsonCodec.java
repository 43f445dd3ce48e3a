package dev.flxpoint.benchmarks.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Gson, by reflection. */
final class GsonCodec implements Codec {
  private static final TypeToken<List<VariantBean>> VARIANTS = new TypeToken<>() {};

  private final Gson gson =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeAdapter(Instant.class, new InstantAdapter())
          .create();

  @Override
  public String name() {
    return "gson";
  }

  @Override
  public Object decode(byte[] json) {
    return gson.fromJson(
        new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8), VARIANTS);
  }

  @Override
  public byte[] encode(Object variants) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      gson.toJson(variants, VARIANTS.getType(), writer);
    }
    return bytes.toByteArray();
  }

  private static final class InstantAdapter extends TypeAdapter<Instant> {
    @Override
    public Instant read(JsonReader reader) throws IOException {
      return Instant.parse(reader.nextString());
    }

    @Override
    public void write(JsonWriter writer, Instant value) throws IOException {
      writer.value(value == null ? null : value.toString());
    }
  }
}
