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
 * A widget to create or change.
 *
 * <p>Immutable. Members that the spec does not know are kept and sent back.
 */
@NullMarked
public final class WidgetRequest {
  private final String sku;
  private final @Nullable Integer quantity;
  private final @Nullable WidgetState state;
  private final long cleared;
  private final Map<String, @Nullable Object> unknownMembers;

  private WidgetRequest(Builder builder) {
    this.sku = builder.sku;
    this.quantity = builder.quantity;
    this.state = builder.state;
    this.cleared = builder.cleared;
    this.unknownMembers =
        builder.unknownMembers == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
  }

  /** Reads into variables rather than a builder, which saves an object and a copy for each. */
  private WidgetRequest(JsonReader reader, Adapter adapter) throws IOException {
    @Nullable String sku = null;
    @Nullable Integer quantity = null;
    @Nullable WidgetState state = null;
    long cleared = 0;
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
            quantity = null;
            cleared |= 0x1L;
          } else {
            quantity = Json.readInt(reader);
            cleared &= ~0x1L;
          }
          break;
        case 2:
          if (Json.isNull(reader)) {
            state = null;
            cleared |= 0x2L;
          } else {
            state = WidgetState.of(reader.nextString());
            cleared &= ~0x2L;
          }
          break;
        default:
          unknownMembers = Json.readUnknown(reader, unknownMembers);
      }
    }
    reader.endObject();
    if (sku == null) {
      throw Json.missing("sku", reader);
    }
    if (quantity == null && (cleared & 0x1L) == 0) {
      throw Json.missing("quantity", reader);
    }
    this.sku = sku;
    this.quantity = quantity;
    this.state = state;
    this.cleared = cleared;
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
    builder.quantity = this.quantity;
    builder.state = this.state;
    builder.cleared = cleared;
    builder.unknownMembers = unknownMembers.isEmpty() ? null : new LinkedHashMap<>(unknownMembers);
    return builder;
  }

  /** Returns {@code sku}. */
  public String sku() {
    return sku;
  }

  /** Returns {@code quantity} or null. */
  public @Nullable Integer quantity() {
    return quantity;
  }

  /** Returns whether {@code quantity} is an explicit null, which clears it at the API. */
  public boolean isQuantityCleared() {
    return (cleared & 0x1L) != 0;
  }

  /** Returns {@code state} or null. How far it should get. */
  public @Nullable WidgetState state() {
    return state;
  }

  /** Returns whether {@code state} is an explicit null, which clears it at the API. */
  public boolean isStateCleared() {
    return (cleared & 0x2L) != 0;
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
    return other instanceof WidgetRequest that
        && this.sku.equals(that.sku)
        && Objects.equals(this.quantity, that.quantity)
        && Objects.equals(this.state, that.state)
        && cleared == that.cleared
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    int result = unknownMembers.hashCode();
    result = 31 * result + this.sku.hashCode();
    result = 31 * result + Objects.hashCode(this.quantity);
    result = 31 * result + Objects.hashCode(this.state);
    return result;
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", "WidgetRequest{", "}");
    text.add("sku=" + this.sku);
    if (this.quantity != null) {
      text.add("quantity=" + this.quantity);
    } else if (isQuantityCleared()) {
      text.add("quantity=null");
    }
    if (this.state != null) {
      text.add("state=" + this.state);
    } else if (isStateCleared()) {
      text.add("state=null");
    }
    unknownMembers.forEach((name, value) -> text.add(name + "=" + value));
    return text.toString();
  }

  /** Collects the members. Not thread-safe; may be built more than once. */
  public static final class Builder {
    private @Nullable String sku;
    private @Nullable Integer quantity;
    private @Nullable WidgetState state;
    private long cleared;
    private @Nullable Map<String, @Nullable Object> unknownMembers;

    private Builder() {}

    /** Sets {@code sku}. */
    public Builder sku(String sku) {
      this.sku = Objects.requireNonNull(sku, "sku == null");
      return this;
    }

    /** Sets {@code quantity}; null leaves it out. */
    public Builder quantity(@Nullable Integer quantity) {
      this.quantity = quantity;
      cleared &= ~0x1L;
      return this;
    }

    /** Sends {@code quantity} as an explicit null, which clears it; one that is not set is kept. */
    public Builder clearQuantity() {
      quantity = null;
      cleared |= 0x1L;
      return this;
    }

    /** Sets {@code state}; null leaves it out. How far it should get. */
    public Builder state(@Nullable WidgetState state) {
      this.state = state;
      cleared &= ~0x2L;
      return this;
    }

    /** Sends {@code state} as an explicit null, which clears it; one that is not set is kept. */
    public Builder clearState() {
      state = null;
      cleared |= 0x2L;
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
    public WidgetRequest build() {
      if (sku == null) {
        throw new IllegalStateException("WidgetRequest needs sku");
      }
      if (quantity == null && (cleared & 0x1L) == 0) {
        throw new IllegalStateException("WidgetRequest needs quantity");
      }
      return new WidgetRequest(this);
    }
  }

  static final class Adapter extends JsonAdapter<WidgetRequest> {
    private static final JsonReader.Options NAMES =
        JsonReader.Options.of("sku", "quantity", "state");

    private Adapter(Moshi moshi) {}

    /** As what it extends, so that a class that names it is verified without loading it. */
    static JsonAdapter<WidgetRequest> create(Moshi moshi) {
      return new Adapter(moshi);
    }

    @Override
    public WidgetRequest fromJson(JsonReader reader) throws IOException {
      return new WidgetRequest(reader, this);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable WidgetRequest value)
        throws IOException {
      Objects.requireNonNull(value, "value == null");
      writer.beginObject();
      writer.name("sku");
      writer.value(value.sku);
      if (value.quantity != null) {
        writer.name("quantity");
        writer.value(value.quantity);
      } else if ((value.cleared & 0x1L) != 0) {
        writer.name("quantity");
        Json.writeNull(writer);
      }
      if (value.state != null) {
        writer.name("state");
        writer.value(value.state.value());
      } else if ((value.cleared & 0x2L) != 0) {
        writer.name("state");
        Json.writeNull(writer);
      }
      Json.writeUnknown(writer, value.unknownMembers);
      writer.endObject();
    }
  }
}

