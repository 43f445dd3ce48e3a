// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.flxpoint.api.json.Inferred;
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
 * A thing with parts.
 *
 * <p>Immutable. Members that the spec does not know are kept and sent back.
 */
@NullMarked
public final class Widget {
  private final String name;
  private final long id;
  private final @Nullable WidgetState state;
  private final @Nullable List<Part> parts;
  private final Map<String, @Nullable Object> unknownMembers;

  private Widget(Builder builder) {
    this.name = builder.name;
    this.id = builder.id;
    this.state = builder.state;
    this.parts = builder.parts;
    this.unknownMembers =
        builder.unknownMembers == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
  }

  /** Reads into variables rather than a builder, which saves an object and a copy for each. */
  private Widget(JsonReader reader, Adapter adapter) throws IOException {
    @Nullable String name = null;
    @Nullable Long id = null;
    @Nullable WidgetState state = null;
    @Nullable List<Part> parts = null;
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
        case 1:
          if (Json.isNull(reader)) {
            id = null;
          } else {
            id = Json.readLong(reader);
          }
          break;
        case 2:
          if (Json.isNull(reader)) {
            state = null;
          } else {
            state =
                Inferred.read(reader, peeked -> WidgetState.of(peeked.nextString()), "Widget.state");
            if (state == null) {
              unknownMembers = Json.readUnknown("state", reader, unknownMembers);
            } else if (unknownMembers != null) {
              unknownMembers.remove("state");
            }
          }
          break;
        case 3:
          if (Json.isNull(reader)) {
            parts = null;
          } else {
            parts = Json.readList(reader, adapter.parts);
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
    if (id == null) {
      throw Json.missing("id", reader);
    }
    this.name = name;
    this.id = id;
    this.state = state;
    this.parts = parts;
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
    builder.id = this.id;
    builder.state = this.state;
    builder.parts = this.parts;
    builder.unknownMembers = unknownMembers.isEmpty() ? null : new LinkedHashMap<>(unknownMembers);
    return builder;
  }

  /** Returns {@code name}. What people call it, "quoted" or not. */
  public String name() {
    return name;
  }

  /** Returns {@code id}. */
  public long id() {
    return id;
  }

  /**
   * Returns {@code state} or null.
   *
   * <p>Its shape is inferred: if the API sends another one, this is null, and
   * {@link #unknownMembers()} has it.
   */
  public @Nullable WidgetState state() {
    return state;
  }

  /** Returns {@code parts} or null. */
  public @Nullable List<Part> parts() {
    return parts;
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
    return other instanceof Widget that
        && this.name.equals(that.name)
        && this.id == that.id
        && Objects.equals(this.state, that.state)
        && Objects.equals(this.parts, that.parts)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    int result = unknownMembers.hashCode();
    result = 31 * result + this.name.hashCode();
    result = 31 * result + Long.hashCode(this.id);
    result = 31 * result + Objects.hashCode(this.state);
    result = 31 * result + Objects.hashCode(this.parts);
    return result;
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "Widget{", "}");
    text.add("name=" + this.name);
    text.add("id=" + this.id);
    if (this.state != null) {
      text.add("state=" + this.state);
    }
    if (this.parts != null) {
      text.add("parts=" + this.parts);
    }
    unknownMembers.forEach((name, value) -> text.add(name + "=" + value));
    return text.toString();
  }

  /** Collects the members. Not thread-safe; may be built more than once. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable Long id;
    private @Nullable WidgetState state;
    private @Nullable List<Part> parts;
    private @Nullable Map<String, @Nullable Object> unknownMembers;

    private Builder() {}

    /** Sets {@code name}. What people call it, "quoted" or not. */
    public Builder name(String name) {
      this.name = Objects.requireNonNull(name, "name == null");
      return this;
    }

    /** Sets {@code id}. */
    public Builder id(long id) {
      this.id = id;
      return this;
    }

    /** Sets {@code state}; null leaves it out. */
    public Builder state(@Nullable WidgetState state) {
      this.state = state;
      if (unknownMembers != null) {
        unknownMembers.remove("state");
      }
      return this;
    }

    /** Sets {@code parts}; null leaves it out. */
    public Builder parts(@Nullable List<Part> parts) {
      this.parts = parts == null ? null : Json.copyOf("parts", parts);
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
    public Widget build() {
      if (name == null) {
        throw new IllegalStateException("Widget needs name");
      }
      if (id == null) {
        throw new IllegalStateException("Widget needs id");
      }
      return new Widget(this);
    }
  }

  static final class Adapter extends JsonAdapter<Widget> {
    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("name", "id", "state", "parts");

    private final JsonAdapter<Part> parts;

    private Adapter(Moshi moshi) {
      this.parts = moshi.adapter(Part.class);
    }

    /** As what it extends, so that a class that names it is verified without loading it. */
    static JsonAdapter<Widget> create(Moshi moshi) {
      return new Adapter(moshi);
    }

    @Override
    public Widget fromJson(JsonReader reader) throws IOException {
      return new Widget(reader, this);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable Widget value)
        throws IOException {
      Objects.requireNonNull(value, "value == null");
      writer.beginObject();
      writer.name("name");
      writer.value(value.name);
      writer.name("id");
      writer.value(value.id);
      if (value.state != null) {
        writer.name("state");
        writer.value(value.state.value());
      }
      if (value.parts != null) {
        writer.name("parts");
        Json.writeList(writer, this.parts, value.parts);
      }
      Json.writeUnknown(writer, value.unknownMembers);
      writer.endObject();
    }
  }
}

