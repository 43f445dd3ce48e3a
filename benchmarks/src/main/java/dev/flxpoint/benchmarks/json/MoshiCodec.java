package dev.flxpoint.benchmarks.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.api.model.ModelAdapters;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Moshi with its adapters by reflection, and with the generated ones. */
record MoshiCodec(String name, JsonAdapter<Object> adapter) implements Codec {
  static MoshiCodec reflective() {
    Moshi moshi =
        new Moshi.Builder()
            .add(Instant.class, new InstantAdapter())
            .add(BigDecimal.class, new DecimalAdapter())
            .build();
    return of("moshi-reflective", moshi, VariantBean.class);
  }

  static MoshiCodec generated() {
    return of("ours", ModelAdapters.moshi(), InventoryVariant.class);
  }

  private static MoshiCodec of(String name, Moshi moshi, Class<?> type) {
    return new MoshiCodec(name, moshi.adapter(Types.newParameterizedType(List.class, type)));
  }

  @Override
  public Object decode(byte[] json) throws IOException {
    return Objects.requireNonNull(adapter.fromJson(new Buffer().write(json)));
  }

  @Override
  public byte[] encode(Object variants) throws IOException {
    Buffer buffer = new Buffer();
    adapter.toJson(buffer, variants);
    return buffer.readByteArray();
  }

  /** What Moshi's users write, since it knows no java.time. */
  private static final class InstantAdapter extends JsonAdapter<Instant> {
    @Override
    public Instant fromJson(JsonReader reader) throws IOException {
      return Instant.parse(reader.nextString());
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Instant value) throws IOException {
      writer.value(Objects.toString(value));
    }
  }

  private static final class DecimalAdapter extends JsonAdapter<BigDecimal> {
    @Override
    public BigDecimal fromJson(JsonReader reader) throws IOException {
      return new BigDecimal(reader.nextString());
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable BigDecimal value) throws IOException {
      writer.value(value);
    }
  }
}
