// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.flxpoint.api.json.Inferred;
import dev.flxpoint.api.json.Json;
import dev.flxpoint.api.json.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Names that Java keeps for itself.
 *
 * <p>Immutable. Members that the spec does not know are kept and sent back.
 */
@NullMarked
public final class Words {
  private final @Nullable String classValue;
  private final @Nullable Boolean defaultValue;
  private final @Nullable String hash;
  private final @Nullable List<String> text;
  private final @Nullable BigDecimal weight;
  private final @Nullable List<Part> peekedValue;
  private final Map<String, @Nullable Object> unknownMembers;

  private Words(Builder builder) {
    this.classValue = builder.classValue;
    this.defaultValue = builder.defaultValue;
    this.hash = builder.hash;
    this.text = builder.text;
    this.weight = builder.weight;
    this.peekedValue = builder.peekedValue;
    this.unknownMembers =
        builder.unknownMembers == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
  }

  /** Reads into variables rather than a builder, which saves an object and a copy for each. */
  private Words(JsonReader reader, Adapter adapter) throws IOException {
    @Nullable String classValue = null;
    @Nullable Boolean defaultValue = null;
    @Nullable String hash = null;
    @Nullable List<String> text = null;
    @Nullable BigDecimal weight = null;
    @Nullable List<Part> peekedValue = null;
    @Nullable Map<String, @Nullable Object> unknownMembers = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(Adapter.NAMES)) {
        case 0:
          if (Json.isNull(reader)) {
            classValue = null;
          } else {
            classValue = reader.nextString();
          }
          break;
        case 1:
          if (Json.isNull(reader)) {
            defaultValue = null;
          } else {
            defaultValue = reader.nextBoolean();
          }
          break;
        case 2:
          if (Json.isNull(reader)) {
            hash = null;
          } else {
            hash = reader.nextString();
          }
          break;
        case 3:
          if (Json.isNull(reader)) {
            text = null;
          } else {
            text = Texts.read(reader);
          }
          break;
        case 4:
          if (Json.isNull(reader)) {
            weight = null;
          } else {
            weight = Json.readDecimal(reader);
          }
          break;
        case 5:
          if (Json.isNull(reader)) {
            peekedValue = null;
          } else {
            peekedValue =
                Inferred.read(reader, peeked -> Json.readList(peeked, adapter.peekedValue), "Words.peeked");
            if (peekedValue == null) {
              unknownMembers = Json.readUnknown("peeked", reader, unknownMembers);
            } else if (unknownMembers != null) {
              unknownMembers.remove("peeked");
            }
          }
          break;
        default:
          unknownMembers = Json.readUnknown(reader, unknownMembers);
      }
    }
    reader.endObject();
    this.classValue = classValue;
    this.defaultValue = defaultValue;
    this.hash = hash;
    this.text = text;
    this.weight = weight;
    this.peekedValue = peekedValue;
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
    builder.classValue = this.classValue;
    builder.defaultValue = this.defaultValue;
    builder.hash = this.hash;
    builder.text = this.text;
    builder.weight = this.weight;
    builder.peekedValue = this.peekedValue;
    builder.unknownMembers = unknownMembers.isEmpty() ? null : new LinkedHashMap<>(unknownMembers);
    return builder;
  }

  /** Returns {@code class} or null. */
  public @Nullable String classValue() {
    return classValue;
  }

  /** Returns {@code default} or null. */
  public @Nullable Boolean defaultValue() {
    return defaultValue;
  }

  /** Returns {@code hash} or null. */
  public @Nullable String hash() {
    return hash;
  }

  /** Returns {@code text} or null. */
  public @Nullable List<String> text() {
    return text;
  }

  /** Returns {@code Wieght} or null. */
  public @Nullable BigDecimal weight() {
    return weight;
  }

  /**
   * Returns {@code peeked} or null.
   *
   * <p>Its shape is inferred: if the API sends another one, this is null, and
   * {@link #unknownMembers()} has it.
   */
  public @Nullable List<Part> peekedValue() {
    return peekedValue;
  }

  /**
   * Returns the members that the spec does not know, and those of another shape than it infers, by
   * name; unmodifiable.
   */
  public Map<String, @Nullable Object> unknownMembers() {
    return unknownMembers;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Words that
        && Objects.equals(this.classValue, that.classValue)
        && Objects.equals(this.defaultValue, that.defaultValue)
        && Objects.equals(this.hash, that.hash)
        && Objects.equals(this.text, that.text)
        && Objects.equals(this.weight, that.weight)
        && Objects.equals(this.peekedValue, that.peekedValue)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    int result = unknownMembers.hashCode();
    result = 31 * result + Objects.hashCode(this.classValue);
    result = 31 * result + Objects.hashCode(this.defaultValue);
    result = 31 * result + Objects.hashCode(this.hash);
    result = 31 * result + Objects.hashCode(this.text);
    result = 31 * result + Objects.hashCode(this.weight);
    result = 31 * result + Objects.hashCode(this.peekedValue);
    return result;
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "Words{", "}");
    if (this.classValue != null) {
      text.add("classValue=" + this.classValue);
    }
    if (this.defaultValue != null) {
      text.add("defaultValue=" + this.defaultValue);
    }
    if (this.hash != null) {
      text.add("hash=" + this.hash);
    }
    if (this.text != null) {
      text.add("text=" + this.text);
    }
    if (this.weight != null) {
      text.add("weight=" + this.weight);
    }
    if (this.peekedValue != null) {
      text.add("peekedValue=" + this.peekedValue);
    }
    unknownMembers.forEach((name, value) -> text.add(name + "=" + value));
    return text.toString();
  }

  /** Collects the members. Not thread-safe; may be built more than once. */
  public static final class Builder {
    private @Nullable String classValue;
    private @Nullable Boolean defaultValue;
    private @Nullable String hash;
    private @Nullable List<String> text;
    private @Nullable BigDecimal weight;
    private @Nullable List<Part> peekedValue;
    private @Nullable Map<String, @Nullable Object> unknownMembers;

    private Builder() {}

    /** Sets {@code class}; null leaves it out. */
    public Builder classValue(@Nullable String classValue) {
      this.classValue = classValue;
      return this;
    }

    /** Sets {@code default}; null leaves it out. */
    public Builder defaultValue(@Nullable Boolean defaultValue) {
      this.defaultValue = defaultValue;
      return this;
    }

    /** Sets {@code hash}; null leaves it out. */
    public Builder hash(@Nullable String hash) {
      this.hash = hash;
      return this;
    }

    /** Sets {@code text}; null leaves it out. */
    public Builder text(@Nullable List<String> text) {
      this.text = text == null ? null : Json.copyOf("text", text);
      return this;
    }

    /** Sets {@code Wieght}; null leaves it out. */
    public Builder weight(@Nullable BigDecimal weight) {
      this.weight = weight;
      return this;
    }

    /** Sets {@code peeked}; null leaves it out. */
    public Builder peekedValue(@Nullable List<Part> peekedValue) {
      this.peekedValue = peekedValue == null ? null : Json.copyOf("peekedValue", peekedValue);
      if (unknownMembers != null) {
        unknownMembers.remove("peeked");
      }
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
    public Words build() {
      return new Words(this);
    }
  }

  static final class Adapter extends JsonAdapter<Words> {
    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("class", "default", "hash", "text", "Wieght", "peeked");

    private final JsonAdapter<String> text;
    private final JsonAdapter<Part> peekedValue;

    private Adapter(Moshi moshi) {
      this.text = moshi.adapter(String.class);
      this.peekedValue = moshi.adapter(Part.class);
    }

    /** As what it extends, so that a class that names it is verified without loading it. */
    static JsonAdapter<Words> create(Moshi moshi) {
      return new Adapter(moshi);
    }

    @Override
    public Words fromJson(JsonReader reader) throws IOException {
      return new Words(reader, this);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Words value)
        throws IOException {
      Objects.requireNonNull(value, "value == null");
      writer.beginObject();
      if (value.classValue != null) {
        writer.name("class");
        writer.value(value.classValue);
      }
      if (value.defaultValue != null) {
        writer.name("default");
        writer.value(value.defaultValue);
      }
      if (value.hash != null) {
        writer.name("hash");
        writer.value(value.hash);
      }
      if (value.text != null) {
        writer.name("text");
        Json.writeList(writer, this.text, value.text);
      }
      if (value.weight != null) {
        writer.name("Wieght");
        writer.value(value.weight);
      }
      if (value.peekedValue != null) {
        writer.name("peeked");
        Json.writeList(writer, this.peekedValue, value.peekedValue);
      }
      Json.writeUnknown(writer, value.unknownMembers);
      writer.endObject();
    }
  }
}

