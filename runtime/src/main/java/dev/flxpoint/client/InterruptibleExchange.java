package dev.flxpoint.client;

import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.util.function.Supplier;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * A request that an interrupt of its thread ends at once.
 *
 * <p>A platform thread that is blocked on a socket does not notice an interrupt. The JDK tells
 * channels, so this is one to it, and closing it cancels the request. For one exchange.
 */
final class InterruptibleExchange extends AbstractInterruptibleChannel
    implements CallExecution.Control {
  private volatile @Nullable Call call;

  /** Runs the exchange on this thread. */
  <R extends @Nullable Object> R run(Supplier<R> exchange) {
    begin();
    try {
      return exchange.get();
    } finally {
      try {
        end(true);
      } catch (AsynchronousCloseException e) {
        // The flag is set, and what the exchange came to is what counts.
      }
    }
  }

  @Override
  public void starting(Call call) {
    this.call = call;
    if (isStopped()) {
      Cancellation.of(call);
    }
  }

  @Override
  public boolean isStopped() {
    return !isOpen();
  }

  @Override
  protected void implCloseChannel() {
    Call current = call;
    if (current != null) {
      Cancellation.of(current);
    }
  }
}
