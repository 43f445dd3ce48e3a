package dev.flxpoint.client;

import java.io.IOException;
import java.util.function.LongSupplier;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** A source that fails once the time is over, so that decoding a long body obeys the deadline. */
final class OverdueSource extends ForwardingSource {
  private final LongSupplier remainingNanos;

  OverdueSource(Source source, LongSupplier remainingNanos) {
    super(source);
    this.remainingNanos = remainingNanos;
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    if (remainingNanos.getAsLong() == 0) {
      throw new PassedException();
    }
    return super.read(sink, byteCount);
  }

  /** The time is over. */
  static final class PassedException extends IOException {}
}
