package dev.flxpoint.cli.internal.terminal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A writer that knows, beyond {@code checkError}, why it could not write. */
public final class OutputWriter extends PrintWriter {
  private final Watched watched;

  public OutputWriter(OutputStream out, Charset charset) {
    this(new Watched(out), charset);
  }

  private OutputWriter(Watched watched, Charset charset) {
    super(new BufferedWriter(new OutputStreamWriter(watched, charset)), true);
    this.watched = watched;
  }

  /**
   * Returns why something was not written, such as {@code No space left on device}; null if all
   * was, or if whoever was to read it has had enough.
   */
  public @Nullable String problem() {
    IOException failure = watched.failure;
    if (failure == null) {
      return null;
    }
    String reason = String.valueOf(failure.getMessage());
    return reason.toLowerCase(Locale.ROOT).contains("pipe") ? null : reason;
  }

  private static final class Watched extends OutputStream {
    private final OutputStream out;
    private volatile @Nullable IOException failure;

    Watched(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int letter) throws IOException {
      write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      try {
        out.write(bytes, start, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
