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
 * Named.
 *
 * <p>Immutable. Members that the spec does not know are kept and sent back.
 */
@NullMarked
public final class Named {
  private final String name;
  private final Map<String, @Nullable Object> unknownMembers;

  private Named(Builder builder) {
    this.name = builder.name;
    this.unknownMembers =
        builder.unknownMembers == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
  }

  /** Reads into variables rather than a builder, which saves an object and a copy for each. */
  private Named(JsonReader reader, Adapter adapter) throws IOException {
    @Nullable String name = null;
    @Nullable Map<String, @Nullable Object> unknownMembers = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(Adapter.NAMES)) {
        case 0:
          if (Json.isNull(reader)) {
            name = null;
          } else {
            name = reader.nextString();
          }
          break;
        default:
          unknownMembers = Json.readUnknown(reader, unknownMembers);
      }
    }
    reader.endObject();
    if (name == null) {
      throw Json.missing("name", reader);
    }
    this.name = name;
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
    builder.name = this.name;
    builder.unknownMembers = unknownMembers.isEmpty() ? null : new LinkedHashMap<>(unknownMembers);
    return builder;
  }

  /** Returns {@code name}. What people call it, "quoted" or not. */
  public String name() {
    return name;
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
    return other instanceof Named that
        && this.name.equals(that.name)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    int result = unknownMembers.hashCode();
    result = 31 * result + this.name.hashCode();
    return result;
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "Named{", "}");
    text.add("name=" + this.name);
    unknownMembers.forEach((name, value) -> text.add(name + "=" + value));
    return text.toString();
  }

  /** Collects the members. Not thread-safe; may be built more than once. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable Map<String, @Nullable Object> unknownMembers;

    private Builder() {}

    /** Sets {@code name}. What people call it, "quoted" or not. */
    public Builder name(String name) {
      this.name = Objects.requireNonNull(name, "name == null");
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
    public Named build() {
      if (name == null) {
        throw new IllegalStateException("Named needs name");
      }
      return new Named(this);
    }
  }

  static final class Adapter extends JsonAdapter<Named> {
    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("name");

    private Adapter(Moshi moshi) {}

    /** As what it extends, so that a class that names it is verified without loading it. */
    static JsonAdapter<Named> create(Moshi moshi) {
      return new Adapter(moshi);
    }

    @Override
    public Named fromJson(JsonReader reader) throws IOException {
      return new Named(reader, this);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Named value)
        throws IOException {
      Objects.requireNonNull(value, "value == null");
      writer.beginObject();
      writer.name("name");
      writer.value(value.name);
      Json.writeUnknown(writer, value.unknownMembers);
      writer.endObject();
    }
  }
}

