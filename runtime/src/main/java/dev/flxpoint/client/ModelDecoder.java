package dev.flxpoint.client;

import com.squareup.moshi.JsonDataException;
import dev.flxpoint.api.json.Inferred;
import dev.flxpoint.client.internal.time.Nanos;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.function.LongSupplier;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** Turns the body of a success into the type that its method declares. */
final class ModelDecoder<T extends @Nullable Object> implements BodyDecoder<T> {
  static {
    Inferred.listen(
        member ->
            LogListener.LOG.warn(
                "An answer has another shape than is inferred for {}, so it is null there;"
                    + " unknownMembers() has what was sent",
                member));
  }

  private static final byte[] NUL = {0};

  /** More than is shown, so that a token that the cut would halve is known for one. */
  private static final int START = 1024;

  /** A path may have names of any length. */
  private static final int LONGEST_PROBLEM = 500;

  private final boolean isIgnored;
  private final boolean isInferred;
  private final boolean mayBeEmpty;
  private final String typeName;
  private final Converter<ResponseBody, T> converter;

  /**
   * Creates one.
   *
   * @param isInferred whether the type is a guess, which must not fail a call that did its work:
   *     JSON of another shape, or none, is null
   */
  @SuppressWarnings("unchecked") // Retrofit gives the converter of the type that was asked for.
  ModelDecoder(Type type, Converter<ResponseBody, ?> converter, boolean isInferred) {
    this.isIgnored = type == Void.class;
    this.isInferred = isInferred;
    this.mayBeEmpty = isIgnored || isInferred || type == Object.class;
    this.typeName = type.getTypeName().replaceAll("[a-z0-9]+\\.", "");
    this.converter = (Converter<ResponseBody, T>) converter;
  }

  @Override
  @SuppressWarnings("NullAway") // T is nullable exactly where mayBeEmpty is true.
  public T decode(Buffer body, @Nullable String contentType, LongSupplier remainingNanos)
      throws MalformedBodyException, OverdueException {
    if (body.exhausted()) {
      if (mayBeEmpty) {
        return null;
      }
      throw new MalformedBodyException("the body is empty instead of " + typeName, "", null);
    }
    byte[] start = start(body);
    if (isIgnored) {
      refuseMarkup(text(start, contentType));
      return null;
    }
    try {
      Buffer bounded = JsonBounds.apply(utf8(body, start, contentType));
      // The type of content is not asked for: OkHttp would parse the header, and JSON is UTF-8.
      long size = bounded.size();
      T value = converter.convert(ResponseBody.create(inTime(bounded, remainingNanos), null, size));
      if (value == null && !mayBeEmpty) {
        throw new MalformedBodyException("the body is null instead of " + typeName, "", null);
      }
      return value;
    } catch (OverdueSource.PassedException e) {
      throw new OverdueException();
    } catch (JsonDataException e) {
      if (isInferred) {
        LogListener.LOG.warn(
            "The answer has another shape than {}, which is inferred, so null stands for it; raw()"
                + " gives the whole answer",
            typeName);
        return null;
      }
      String problem = Objects.requireNonNullElse(e.getMessage(), "").replaceFirst("\\.$", "");
      problem = Text.oneLine(Text.cut(problem, START), LONGEST_PROBLEM);
      throw new MalformedBodyException(problem + ", expected " + typeName, "", e);
    } catch (RuntimeException e) {
      // Whatever the reader stumbles over is the body's fault, and no way for a call to end.
      String what = Text.oneLine(Text.cut(e.toString(), START), LONGEST_PROBLEM);
      throw new MalformedBodyException("cannot be read: " + what + ", expected " + typeName, "", e);
    } catch (EOFException e) {
      throw new MalformedBodyException("the JSON ends too early, expected " + typeName, "", e);
    } catch (IOException e) {
      String text = text(start, contentType);
      refuseMarkup(text);
      String what =
          ByteString.of(start).indexOf(NUL) >= 0 ? "UTF-16 or UTF-32 instead of UTF-8" : "no JSON";
      throw malformed(what, text, e);
    }
  }

  private static Buffer utf8(Buffer body, byte[] start, @Nullable String contentType)
      throws MalformedBodyException {
    try {
      return BodyCharset.utf8(body, contentType);
    } catch (MalformedBodyException e) {
      refuseMarkup(text(start, contentType));
      throw e;
    }
  }

  /** Somebody between us and the API has answered; also where nothing is expected in the answer. */
  private static void refuseMarkup(String start) throws MalformedBodyException {
    if (Markup.begins(start)) {
      throw malformed("HTML or XML", start, null);
    }
  }

  private static MalformedBodyException malformed(
      String what, String start, @Nullable IOException cause) {
    return new MalformedBodyException("the body is " + what + " and starts: ", start, cause);
  }

  private static String text(byte[] start, @Nullable String contentType) {
    return BodyCharset.text(ByteString.of(start), contentType, start.length == START);
  }

  @Override
  @SuppressWarnings("NullAway") // T is nullable exactly where mayBeEmpty is true.
  public T decodeNothing() throws MalformedBodyException {
    if (mayBeEmpty) {
      return null;
    }
    try {
      return converter.convert(ResponseBody.create("{}", null));
    } catch (IOException | JsonDataException e) {
      throw new MalformedBodyException("there is no content instead of " + typeName, "", null);
    }
  }

  /** Returns the body bit by bit: a reader that peeks copies all that it could read at once. */
  private static BufferedSource inTime(Buffer body, LongSupplier remainingNanos) {
    return Okio.buffer(
        remainingNanos.getAsLong() == Nanos.FOREVER
            ? (Source) body
            : new OverdueSource(body, remainingNanos));
  }

  /** A snapshot would share the buffer's memory, which could then not be used again. */
  private static byte[] start(Buffer body) {
    byte[] start = new byte[(int) Math.min(body.size(), START)];
    int length = 0;
    try (Buffer.UnsafeCursor cursor = body.readUnsafe()) {
      while (length < start.length) {
        int available = cursor.next();
        int count = Math.min(available, start.length - length);
        System.arraycopy(cursor.data, cursor.start, start, length, count);
        length += count;
      }
    }
    return start;
  }
}
