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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Names that the generated code uses itself.
 *
 * <p>Immutable. Members that the spec does not know are kept and sent back.
 */
@NullMarked
public final class MoreWords {
  private final @Nullable String builderValue;
  private final @Nullable List<Words> result;
  private final boolean value;
  private final @Nullable Integer waitValue;
  private final Map<String, @Nullable Object> unknownMembers;

  private MoreWords(Builder builder) {
    this.builderValue = builder.builderValue;
    this.result = builder.result;
    this.value = builder.value;
    this.waitValue = builder.waitValue;
    this.unknownMembers =
        builder.unknownMembers == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
  }

  /** Reads into variables rather than a builder, which saves an object and a copy for each. */
  private MoreWords(JsonReader reader, Adapter adapter) throws IOException {
    @Nullable String builderValue = null;
    @Nullable List<Words> result = null;
    @Nullable Boolean value = null;
    @Nullable Integer waitValue = null;
    @Nullable Map<String, @Nullable Object> unknownMembers = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(Adapter.NAMES)) {
        case 0:
          if (Json.isNull(reader)) {
            builderValue = null;
          } else {
            builderValue = reader.nextString();
          }
          break;
        case 1:
          if (Json.isNull(reader)) {
            result = null;
          } else {
            result = Json.readList(reader, adapter.result);
          }
          break;
        case 2:
          if (Json.isNull(reader)) {
            value = null;
          } else {
            value = reader.nextBoolean();
          }
          break;
        case 3:
          if (Json.isNull(reader)) {
            waitValue = null;
          } else {
            waitValue = Json.readInt(reader);
          }
          break;
        default:
          unknownMembers = Json.readUnknown(reader, unknownMembers);
      }
    }
    reader.endObject();
    if (value == null) {
      throw Json.missing("value", reader);
    }
    this.builderValue = builderValue;
    this.result = result;
    this.value = value;
    this.waitValue = waitValue;
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
    builder.builderValue = this.builderValue;
    builder.result = this.result;
    builder.value = this.value;
    builder.waitValue = this.waitValue;
    builder.unknownMembers = unknownMembers.isEmpty() ? null : new LinkedHashMap<>(unknownMembers);
    return builder;
  }

  /** Returns {@code builder} or null. */
  public @Nullable String builderValue() {
    return builderValue;
  }

  /** Returns {@code result} or null. */
  public @Nullable List<Words> result() {
    return result;
  }

  /** Returns {@code value}. */
  public boolean value() {
    return value;
  }

  /** Returns {@code wait} or null. */
  public @Nullable Integer waitValue() {
    return waitValue;
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
    return other instanceof MoreWords that
        && Objects.equals(this.builderValue, that.builderValue)
        && Objects.equals(this.result, that.result)
        && this.value == that.value
        && Objects.equals(this.waitValue, that.waitValue)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    int result = unknownMembers.hashCode();
    result = 31 * result + Objects.hashCode(this.builderValue);
    result = 31 * result + Objects.hashCode(this.result);
    result = 31 * result + Boolean.hashCode(this.value);
    result = 31 * result + Objects.hashCode(this.waitValue);
    return result;
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "MoreWords{", "}");
    if (this.builderValue != null) {
      text.add("builderValue=" + this.builderValue);
    }
    if (this.result != null) {
      text.add("result=" + this.result);
    }
    text.add("value=" + this.value);
    if (this.waitValue != null) {
      text.add("waitValue=" + this.waitValue);
    }
    unknownMembers.forEach((name, value) -> text.add(name + "=" + value));
    return text.toString();
  }

  /** Collects the members. Not thread-safe; may be built more than once. */
  public static final class Builder {
    private @Nullable String builderValue;
    private @Nullable List<Words> result;
    private @Nullable Boolean value;
    private @Nullable Integer waitValue;
    private @Nullable Map<String, @Nullable Object> unknownMembers;

    private Builder() {}

    /** Sets {@code builder}; null leaves it out. */
    public Builder builderValue(@Nullable String builderValue) {
      this.builderValue = builderValue;
      return this;
    }

    /** Sets {@code result}; null leaves it out. */
    public Builder result(@Nullable List<Words> result) {
      this.result = result == null ? null : Json.copyOf("result", result);
      return this;
    }

    /** Sets {@code value}. */
    public Builder value(boolean value) {
      this.value = value;
      return this;
    }

    /** Sets {@code wait}; null leaves it out. */
    public Builder waitValue(@Nullable Integer waitValue) {
      this.waitValue = waitValue;
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
    public MoreWords build() {
      if (value == null) {
        throw new IllegalStateException("MoreWords needs value");
      }
      return new MoreWords(this);
    }
  }

  static final class Adapter extends JsonAdapter<MoreWords> {
    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("builder", "result", "value", "wait");

    private final JsonAdapter<Words> result;

    private Adapter(Moshi moshi) {
      this.result = moshi.adapter(Words.class);
    }

    /** As what it extends, so that a class that names it is verified without loading it. */
    static JsonAdapter<MoreWords> create(Moshi moshi) {
      return new Adapter(moshi);
    }

    @Override
    public MoreWords fromJson(JsonReader reader) throws IOException {
      return new MoreWords(reader, this);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable MoreWords value)
        throws IOException {
      Objects.requireNonNull(value, "value == null");
      writer.beginObject();
      if (value.builderValue != null) {
        writer.name("builder");
        writer.value(value.builderValue);
      }
      if (value.result != null) {
        writer.name("result");
        Json.writeList(writer, this.result, value.result);
      }
      writer.name("value");
      writer.value(value.value);
      if (value.waitValue != null) {
        writer.name("wait");
        writer.value(value.waitValue);
      }
      Json.writeUnknown(writer, value.unknownMembers);
      writer.endObject();
    }
  }
}

