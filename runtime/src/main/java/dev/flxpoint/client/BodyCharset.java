package dev.flxpoint.client;

import dev.flxpoint.client.BodyDecoder.MalformedBodyException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.MediaType;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which charset a body is. JSON is UTF-8, and hardly any text is UTF-8 by chance; so
 * what the answer says of it counts only where it is not.
 */
final class BodyCharset {
  /** More than is shown, so that a token that the cut would halve is known for one. */
  private static final int BEFORE = 1024;

  private static final int LONGEST_CHARACTER = 4;
  private static final byte[] NUL = {0};

  private BodyCharset() {}

  /**
   * Returns the body in UTF-8. It is nearly always the body itself, which was looked through; else
   * one that takes up to twice its memory.
   *
   * @param contentType the answer's header; null if it has none
   * @throws MalformedBodyException if it is neither UTF-8 nor in the charset that the header names
   */
  static Buffer utf8(Buffer body, @Nullable String contentType) throws MalformedBodyException {
    long fault = Utf8.firstMalformed(body);
    boolean isWide = isWide(body);
    if (fault < 0 && !isWide) {
      return body;
    }
    Charset named = named(contentType);
    if (named != null && !named.equals(StandardCharsets.UTF_8)) {
      try {
        return decoded(body.copy(), named);
      } catch (CharacterCodingException e) {
        // It is not what it says.
      } catch (IOException e) {
        throw new AssertionError("What is in memory can be read", e);
      }
    }
    if (isWide) {
      return body;
    }
    throw fault(body, fault, named);
  }

  /**
   * Returns a text for people, as well as it can be read.
   *
   * @param isCut whether it may end with half a character
   */
  static String text(ByteString bytes, @Nullable String contentType, boolean isCut) {
    Buffer body = new Buffer().write(bytes);
    long fault = Utf8.firstMalformed(body);
    boolean isUtf8 = fault < 0 || (isCut && fault > bytes.size() - LONGEST_CHARACTER);
    if (isUtf8 && bytes.indexOf(NUL) < 0) {
      return bytes.substring(0, fault < 0 ? bytes.size() : (int) fault).utf8();
    }
    Charset named = named(contentType);
    if (named != null) {
      return bytes.string(named);
    }
    boolean isBackwards = bytes.size() > 1 && bytes.getByte(1) == 0;
    Charset likely = isBackwards ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16;
    return bytes.string(isWide(body) ? likely : StandardCharsets.UTF_8);
  }

  /** Returns whether the characters have two bytes and more, as no JSON in UTF-8 begins. */
  private static boolean isWide(Buffer body) {
    if (body.size() < 2) {
      return false;
    }
    byte first = body.getByte(0);
    byte second = body.getByte(1);
    boolean isMark = (first == -1 && second == -2) || (first == -2 && second == -1);
    return isMark || first == 0 || second == 0;
  }

  private static @Nullable Charset named(@Nullable String contentType) {
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    return type == null ? null : type.charset();
  }

  private static Buffer decoded(Buffer body, Charset charset) throws IOException {
    Buffer utf8 = new Buffer();
    // Unlike by its name, a decoder puts nothing in place of what it cannot read.
    try (Reader reader = new InputStreamReader(body.inputStream(), charset.newDecoder());
        Writer writer = new OutputStreamWriter(utf8.outputStream(), StandardCharsets.UTF_8)) {
      reader.transferTo(writer);
    }
    return utf8;
  }

  private static MalformedBodyException fault(Buffer body, long at, @Nullable Charset named) {
    long from = Math.max(0, at - BEFORE);
    Buffer before = new Buffer();
    body.copyTo(before, from, at - from);
    boolean isOther = named != null && !named.equals(StandardCharsets.UTF_8);
    String what = isOther ? "neither UTF-8 nor " + named : "not UTF-8";
    return MalformedBodyException.after(
        String.format(
            Locale.ROOT,
            "the body is %s: its byte %s is %02X, after: ",
            what,
            at,
            body.getByte(at)),
        before.readUtf8());
  }
}
