package dev.flxpoint.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Blots a token out of texts, in whatever encoding it stands there, and pieces of it too.
 *
 * <p>Takes time in proportion to the text, whatever is in it, and hardly any memory if neither the
 * token nor an escape is. Case makes no difference: some write a token in another. Immutable.
 */
final class Redaction {
  /**
   * How many characters in a row make a piece. Fewer are in any text by chance, and no help to
   * whoever guesses the rest; a token that is shorter is looked for as a whole.
   */
  static final int PIECE = 8;

  /** Stands for the token and for its pieces. */
  static final String BLOT = "██";

  /** How many encoders one behind the other are undone; servers have two or three. */
  private static final int MAX_LAYERS = 8;

  /** What is longer is cut: nobody reads it, and decoding it would take many times its memory. */
  private static final int MAX_LENGTH = 256 * 1024;

  /** Tokens are ASCII, so that a piece fits into one number. */
  private static final int BITS = 7;

  private final int length;
  private final long mask;
  private final long[] pieces;

  Redaction(String token) {
    length = Math.min(PIECE, token.length());
    mask = (1L << (BITS * length)) - 1;
    List<String> forms = length < PIECE ? List.of(token) : forms(token);
    pieces = forms.stream().flatMapToLong(this::pieces).sorted().distinct().toArray();
  }

  /** Returns the text without the token; the same text if it shows nothing of it. */
  String redact(String whole) {
    String text = Text.cut(whole, MAX_LENGTH);
    Layer plain = Layer.of(text);
    BitSet found = find(plain, null);
    // These two take common characters for escapes, and would hide what is written plainly.
    found = find(plain.decoded(Escapes::mail), found);
    found = find(plain.decoded(Escapes::hex), found);
    return found == null ? text : blotted(text, found);
  }

  /** A token may look like something escaped itself; then decoding a text changes it too. */
  private static List<String> forms(String token) {
    List<String> forms = new ArrayList<>();
    Layer layer = Layer.of(token);
    for (int i = 0; layer != null && i < MAX_LAYERS; i++) {
      forms.add(layer.toString());
      layer = layer.decoded(Escapes::web);
    }
    byte[] bytes = token.getBytes(StandardCharsets.US_ASCII);
    forms.add(HexFormat.of().formatHex(bytes));
    for (int before = 0; before < 3; before++) {
      forms.add(base64(Base64.getEncoder(), bytes, before));
      forms.add(base64(Base64.getUrlEncoder(), bytes, before));
    }
    return forms;
  }

  /** Returns the characters that depend on the token alone if so many bytes stand before it. */
  private static String base64(Base64.Encoder encoder, byte[] token, int before) {
    byte[] bytes = new byte[before + token.length];
    System.arraycopy(token, 0, bytes, before, token.length);
    int firstBit = Byte.SIZE * before;
    int bits = Byte.SIZE * bytes.length;
    return encoder.encodeToString(bytes).substring((firstBit + 5) / 6, bits / 6);
  }

  private LongStream pieces(String form) {
    LongStream.Builder found = LongStream.builder();
    Window window = new Window();
    for (int i = 0; i < form.length(); i++) {
      if (window.isFullWith(form.charAt(i))) {
        found.add(window.piece);
      }
    }
    return found.build();
  }

  private @Nullable BitSet find(@Nullable Layer text, @Nullable BitSet foundBefore) {
    BitSet found = foundBefore;
    Layer layer = text;
    for (int i = 0; layer != null && i < MAX_LAYERS; i++) {
      found = findIn(layer, found);
      layer = layer.decoded(Escapes::web);
    }
    return found;
  }

  private @Nullable BitSet findIn(Layer layer, @Nullable BitSet foundBefore) {
    BitSet found = foundBefore;
    Window window = new Window();
    for (int i = 0; i < layer.length(); i++) {
      if (window.isFullWith(layer.charAt(i)) && Arrays.binarySearch(pieces, window.piece) >= 0) {
        found = found == null ? new BitSet() : found;
        found.set(layer.start(i - length + 1), layer.end(i));
      }
    }
    return found;
  }

  private static String blotted(String text, BitSet found) {
    StringBuilder rest = new StringBuilder();
    int shown = 0;
    for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(shown)) {
      rest.append(text, shown, at).append(BLOT);
      shown = found.nextClearBit(at);
    }
    return rest.append(text, shown, text.length()).toString();
  }

  /** The last characters of a text, as one number. */
  private final class Window {
    private long piece;
    private int run;

    /** Takes the next character, and returns whether there are as many as a piece has. */
    boolean isFullWith(char c) {
      if ((c >> BITS) != 0) {
        run = 0;
        return false;
      }
      int folded = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
      piece = ((piece << BITS) | folded) & mask;
      run++;
      return run >= length;
    }
  }
}
