package dev.flxpoint.client;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text with some of its encodings undone, whose characters know where in the original they come
 * from. Immutable.
 */
final class Layer {
  private final CharSequence chars;
  private final int @Nullable [] starts;
  private final int @Nullable [] ends;

  private Layer(CharSequence chars, int @Nullable [] starts, int @Nullable [] ends) {
    this.chars = chars;
    this.starts = starts;
    this.ends = ends;
  }

  /** Returns the original itself. */
  static Layer of(String text) {
    return new Layer(text, null, null);
  }

  int length() {
    return chars.length();
  }

  char charAt(int i) {
    return chars.charAt(i);
  }

  /** Returns where in the original a character begins. */
  int start(int i) {
    return starts == null ? i : starts[i];
  }

  /** Returns where in the original a character ends. */
  int end(int i) {
    return ends == null ? i + 1 : ends[i];
  }

  /** Returns what is left when each escape is undone once; null if there is none. */
  @Nullable Layer decoded(Escapes.Reader escapes) {
    int at = 0;
    while (at < length() && escapes.read(chars, at) == Escapes.NONE) {
      at++;
    }
    return at == length() ? null : decoded(escapes, at);
  }

  private Layer decoded(Escapes.Reader escapes, int first) {
    StringBuilder decoded = new StringBuilder(length()).append(chars, 0, first);
    int[] newStarts = new int[length()];
    int[] newEnds = new int[length()];
    for (int i = 0; i < first; i++) {
      newStarts[i] = start(i);
      newEnds[i] = end(i);
    }
    int at = first;
    while (at < length()) {
      long escape = escapes.read(chars, at);
      int width = Math.max(1, Escapes.width(escape));
      char c = escape == Escapes.NONE ? chars.charAt(at) : Escapes.value(escape);
      if (c != Escapes.NOTHING) {
        newStarts[decoded.length()] = start(at);
        newEnds[decoded.length()] = end(at + width - 1);
        decoded.append(c);
      }
      at += width;
    }
    return new Layer(
        decoded,
        Arrays.copyOf(newStarts, decoded.length()),
        Arrays.copyOf(newEnds, decoded.length()));
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return chars.toString();
  }
}
