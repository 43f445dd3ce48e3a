// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.flxpoint.api.json.Iso8601;
import dev.flxpoint.api.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A part of a widget.
 *
 * <p>Immutable. Members that the spec does not know are kept and sent back.
 */
@NullMarked
public final class Part {
  private final @Nullable LocalDate madeOn;
  private final @Nullable String apiKey;
  private final @Nullable Instant updatedAt;
  private final @Nullable BigDecimal unitPrice;
  private final Object data;
  private final Map<String, @Nullable Object> unknownMembers;

  private Part(Builder builder) {
    this.madeOn = builder.madeOn;
    this.apiKey = builder.apiKey;
    this.updatedAt = builder.updatedAt;
    this.unitPrice = builder.unitPrice;
    this.data = builder.data;
    this.unknownMembers =
        builder.unknownMembers == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
  }

  /** Reads into variables rather than a builder, which saves an object and a copy for each. */
  private Part(JsonReader reader, Adapter adapter) throws IOException {
    @Nullable LocalDate madeOn = null;
    @Nullable String apiKey = null;
    @Nullable Instant updatedAt = null;
    @Nullable BigDecimal unitPrice = null;
    @Nullable Object data = null;
    @Nullable Map<String, @Nullable Object> unknownMembers = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(Adapter.NAMES)) {
        case 0:
          if (Json.isNull(reader)) {
            madeOn = null;
          } else {
            madeOn = Json.readDate(reader);
          }
          break;
        case 1:
          if (Json.isNull(reader)) {
            apiKey = null;
          } else {
            apiKey = reader.nextString();
          }
          break;
        case 2:
          if (Json.isNull(reader)) {
            updatedAt = null;
          } else {
            updatedAt = Json.readInstant(reader);
          }
          break;
        case 3:
          if (Json.isNull(reader)) {
            unitPrice = null;
          } else {
            unitPrice = Json.readDecimal(reader);
          }
          break;
        case 4:
          if (Json.isNull(reader)) {
            data = null;
          } else {
            data = Json.ANY.fromJson(reader);
          }
          break;
        default:
          unknownMembers = Json.readUnknown(reader, unknownMembers);
      }
    }
    reader.endObject();
    if (data == null) {
      throw Json.missing("data", reader);
    }
    this.madeOn = madeOn;
    this.apiKey = apiKey;
    this.updatedAt = updatedAt;
    this.unitPrice = unitPrice;
    this.data = data;
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
    builder.madeOn = this.madeOn;
    builder.apiKey = this.apiKey;
    builder.updatedAt = this.updatedAt;
    builder.unitPrice = this.unitPrice;
    builder.data = this.data;
    builder.unknownMembers = unknownMembers.isEmpty() ? null : new LinkedHashMap<>(unknownMembers);
    return builder;
  }

  /** Returns {@code made_on} or null. */
  public @Nullable LocalDate madeOn() {
    return madeOn;
  }

  /** Returns {@code api_key} or null. */
  public @Nullable String apiKey() {
    return apiKey;
  }

  /** Returns {@code updatedAt} or null. */
  public @Nullable Instant updatedAt() {
    return updatedAt;
  }

  /**
   * Returns {@code unit_price} or null. Of one.
   *
   * @deprecated the API advises against it
   */
  @Deprecated
  public @Nullable BigDecimal unitPrice() {
    return unitPrice;
  }

  /** Returns {@code data}. Anything. */
  public Object data() {
    return data;
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
    return other instanceof Part that
        && Objects.equals(this.madeOn, that.madeOn)
        && Objects.equals(this.apiKey, that.apiKey)
        && Objects.equals(this.updatedAt, that.updatedAt)
        && Objects.equals(this.unitPrice, that.unitPrice)
        && this.data.equals(that.data)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    int result = unknownMembers.hashCode();
    result = 31 * result + Objects.hashCode(this.madeOn);
    result = 31 * result + Objects.hashCode(this.apiKey);
    result = 31 * result + Objects.hashCode(this.updatedAt);
    result = 31 * result + Objects.hashCode(this.unitPrice);
    result = 31 * result + this.data.hashCode();
    return result;
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "Part{", "}");
    if (this.madeOn != null) {
      text.add("madeOn=" + this.madeOn);
    }
    if (this.apiKey != null) {
      text.add("apiKey=" + "██");
    }
    if (this.updatedAt != null) {
      text.add("updatedAt=" + this.updatedAt);
    }
    if (this.unitPrice != null) {
      text.add("unitPrice=" + this.unitPrice);
    }
    text.add("data=" + this.data);
    unknownMembers.forEach((name, value) -> text.add(name + "=" + value));
    return text.toString();
  }

  /** Collects the members. Not thread-safe; may be built more than once. */
  public static final class Builder {
    private @Nullable LocalDate madeOn;
    private @Nullable String apiKey;
    private @Nullable Instant updatedAt;
    private @Nullable BigDecimal unitPrice;
    private @Nullable Object data;
    private @Nullable Map<String, @Nullable Object> unknownMembers;

    private Builder() {}

    /** Sets {@code made_on}; null leaves it out. */
    public Builder madeOn(@Nullable LocalDate madeOn) {
      this.madeOn = madeOn;
      return this;
    }

    /** Sets {@code api_key}; null leaves it out. */
    public Builder apiKey(@Nullable String apiKey) {
      this.apiKey = apiKey;
      return this;
    }

    /** Sets {@code updatedAt}; null leaves it out. */
    public Builder updatedAt(@Nullable Instant updatedAt) {
      this.updatedAt = updatedAt;
      return this;
    }

    /**
     * Sets {@code unit_price}; null leaves it out. Of one.
     *
     * @deprecated the API advises against it
     */
    @Deprecated
    public Builder unitPrice(@Nullable BigDecimal unitPrice) {
      this.unitPrice = unitPrice;
      return this;
    }

    /** Sets {@code data}. Anything. */
    public Builder data(Object data) {
      this.data = Objects.requireNonNull(FreeForm.copyOf("data", data), "data == null");
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

    /**
     * Returns the object.
     *
     * @throws IllegalStateException if a required member is not set
     */
    public Part build() {
      if (data == null) {
        throw new IllegalStateException("Part needs data");
      }
      return new Part(this);
    }
  }

  static final class Adapter extends JsonAdapter<Part> {
    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("made_on", "api_key", "updatedAt", "unit_price", "data");

    private Adapter(Moshi moshi) {}

    /** As what it extends, so that a class that names it is verified without loading it. */
    static JsonAdapter<Part> create(Moshi moshi) {
      return new Adapter(moshi);
    }

    @Override
    public Part fromJson(JsonReader reader) throws IOException {
      return new Part(reader, this);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Part value)
        throws IOException {
      Objects.requireNonNull(value, "value == null");
      writer.beginObject();
      if (value.madeOn != null) {
        writer.name("made_on");
        writer.value(Iso8601.format(value.madeOn));
      }
      if (value.apiKey != null) {
        writer.name("api_key");
        writer.value(value.apiKey);
      }
      if (value.updatedAt != null) {
        writer.name("updatedAt");
        writer.value(Iso8601.format(value.updatedAt));
      }
      if (value.unitPrice != null) {
        writer.name("unit_price");
        writer.value(value.unitPrice);
      }
      writer.name("data");
      Json.ANY.toJson(writer, value.data);
      Json.writeUnknown(writer, value.unknownMembers);
      writer.endObject();
    }
  }
}

