// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.flxpoint.api.json.Json;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What became of a widget.
 *
 * <p>Immutable. Members that the spec does not know are kept and sent back.
 */
@NullMarked
public final class WidgetResult {
  private final @Nullable String sku;
  private final @Nullable Boolean success;
  private final Map<String, @Nullable Object> unknownMembers;

  private WidgetResult(Builder builder) {
    this.sku = builder.sku;
    this.success = builder.success;
    this.unknownMembers =
        builder.unknownMembers == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
  }

  /** Reads into variables rather than a builder, which saves an object and a copy for each. */
  private WidgetResult(JsonReader reader, Adapter adapter) throws IOException {
    @Nullable String sku = null;
    @Nullable Boolean success = null;
    @Nullable Map<String, @Nullable Object> unknownMembers = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(Adapter.NAMES)) {
        case 0:
          if (Json.isNull(reader)) {
            sku = null;
          } else {
            sku = reader.nextString();
          }
          break;
        case 1:
          if (Json.isNull(reader)) {
            success = null;
          } else {
            success = reader.nextBoolean();
          }
          break;
        default:
          unknownMembers = Json.readUnknown(reader, unknownMembers);
      }
    }
    reader.endObject();
    this.sku = sku;
    this.success = success;
    this.unknownMembers =
        unknownMembers == null ? Map.of() : Collections.unmodifiableMap(unknownMembers);
  }

  /** Returns a builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that starts with the members of this object. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.sku = this.sku;
    builder.success = this.success;
    builder.unknownMembers = unknownMembers.isEmpty() ? null : new LinkedHashMap<>(unknownMembers);
    return builder;
  }

  /** Returns {@code sku} or null. */
  public @Nullable String sku() {
    return sku;
  }

  /** Returns {@code success} or null. */
  public @Nullable Boolean success() {
    return success;
  }

  /** Returns the members that the spec does not know, by name; unmodifiable. */
  public Map<String, @Nullable Object> unknownMembers() {
    return unknownMembers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof WidgetResult that
        && Objects.equals(this.sku, that.sku)
        && Objects.equals(this.success, that.success)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    int result = unknownMembers.hashCode();
    result = 31 * result + Objects.hashCode(this.sku);
    result = 31 * result + Objects.hashCode(this.success);
    return result;
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "WidgetResult{", "}");
    if (this.sku != null) {
      text.add("sku=" + this.sku);
    }
    if (this.success != null) {
      text.add("success=" + this.success);
    }
    unknownMembers.forEach((name, value) -> text.add(name + "=" + value));
    return text.toString();
  }

  /** Collects the members. Not thread-safe; may be built more than once. */
  public static final class Builder {
    private @Nullable String sku;
    private @Nullable Boolean success;
    private @Nullable Map<String, @Nullable Object> unknownMembers;

    private Builder() {}

    /** Sets {@code sku}; null leaves it out. */
    public Builder sku(@Nullable String sku) {
      this.sku = sku;
      return this;
    }

    /** Sets {@code success}; null leaves it out. */
    public Builder success(@Nullable Boolean success) {
      this.success = success;
      return this;
    }

    /**
     * Sets a member that the spec does not know; null sends an explicit null.
     *
     * <p>Takes and copies what has a JSON form: texts, numbers, booleans, models, open enums, dates
     * with a zone, and maps, collections and arrays of them.
     *
     * @throws IllegalArgumentException if the spec knows the member, or the value has no JSON form
     */
    public Builder unknownMember(String name, @Nullable Object value) {
      Json.requireUnknown(name, Adapter.NAMES);
      if (unknownMembers == null) {
        unknownMembers = new LinkedHashMap<>();
      }
      unknownMembers.put(name, FreeForm.copyOf(name, value));
      return this;
    }

    /** Returns the object. */
    public WidgetResult build() {
      return new WidgetResult(this);
    }
  }

  static final class Adapter extends JsonAdapter<WidgetResult> {
    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("sku", "success");

    private Adapter(Moshi moshi) {}

    /** As what it extends, so that a class that names it is verified without loading it. */
    static JsonAdapter<WidgetResult> create(Moshi moshi) {
      return new Adapter(moshi);
    }

    @Override
    public WidgetResult fromJson(JsonReader reader) throws IOException {
      return new WidgetResult(reader, this);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable WidgetResult value)
        throws IOException {
      Objects.requireNonNull(value, "value == null");
      writer.beginObject();
      if (value.sku != null) {
        writer.name("sku");
        writer.value(value.sku);
      }
      if (value.success != null) {
        writer.name("success");
        writer.value(value.success);
      }
      Json.writeUnknown(writer, value.unknownMembers);
      writer.endObject();
    }
  }
}

