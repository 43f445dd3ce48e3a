// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * How far it is.
 *
 * <p>An open set: a value that this version does not know is kept as it is. Immutable; compare with
 * {@code equals}.
 */
@NullMarked
public final class WidgetState {
  /** {@code PO/FR # Exceeds}. */
  public static final WidgetState PO_FR_EXCEEDS =
      new WidgetState("PO/FR # Exceeds", true);

  /** {@code in_stock}. */
  public static final WidgetState IN_STOCK =
      new WidgetState("in_stock", true);

  /** {@code soldOut}. */
  public static final WidgetState SOLD_OUT =
      new WidgetState("soldOut", true);

  /** <code>2nd &lt;Choice&gt;</code>. */
  public static final WidgetState _2ND_CHOICE =
      new WidgetState("2nd <Choice>", true);

  private final String value;
  private final boolean known;

  private WidgetState(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of the given value, or an unknown one that carries it. */
  public static WidgetState of(String value) {
    switch (value) {
      case "PO/FR # Exceeds":
        return PO_FR_EXCEEDS;
      case "in_stock":
        return IN_STOCK;
      case "soldOut":
        return SOLD_OUT;
      case "2nd <Choice>":
        return _2ND_CHOICE;
      default:
        return new WidgetState(value, false);
    }
  }

  /** Returns the value as it is on the wire. */
  public String value() {
    return value;
  }

  /** Returns whether this version of the client has a constant for the value. */
  public boolean isKnown() {
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WidgetState that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns {@link #value()}. */
  @Override
  public String toString() {
    return value;
  }

  static final class Adapter extends JsonAdapter<WidgetState> {
    private Adapter(Moshi moshi) {}

    /** As what it extends, so that a class that names it is verified without loading it. */
    static JsonAdapter<WidgetState> create(Moshi moshi) {
      return new Adapter(moshi);
    }

    @Override
    public WidgetState fromJson(JsonReader reader) throws IOException {
      return of(reader.nextString());
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable WidgetState value)
        throws IOException {
      writer.value(Objects.requireNonNull(value, "value == null").value);
    }
  }
}

