package dev.flxpoint.client.file;

import dev.flxpoint.client.spi.Permit;

/** A permit under a lease of this process. Thread-safe. */
final class FilePermit implements Permit {
  /** It is the others' now. */
  static final long LAPSED = Long.MIN_VALUE;

  private final FileToken token;
  private final long lease;
  private volatile long lastWord;
  private volatile boolean sent;
  private volatile boolean over;

  /**
   * Creates one.
   *
   * @param lastWord when the others last heard of it
   */
  FilePermit(FileToken token, long lease, long lastWord) {
    this.token = token;
    this.lease = lease;
    this.lastWord = lastWord;
  }

  long lease() {
    return lease;
  }

  boolean isSent() {
    return sent;
  }

  boolean isOver() {
    return over;
  }

  /** The others have heard of it at that moment, or {@link #LAPSED}. */
  void heard(long moment) {
    lastWord = moment;
  }

  @Override
  public boolean isValid() {
    long word = lastWord;
    return word != LAPSED && token.now() - word <= Slots.HOLD;
  }

  @Override
  public void sent() {
    sent = true;
  }

  @Override
  public void answered() {
    end(Slots.Fate.ANSWERED);
  }

  @Override
  public boolean throttled() {
    end(Slots.Fate.THROTTLED);
    // No permit is freed by an assumption about the network.
    return true;
  }

  @Override
  public void unsent() {
    end(Slots.Fate.UNSENT);
  }

  @Override
  public void lost() {
    end(Slots.Fate.LOST);
  }

  private void end(Slots.Fate fate) {
    over = true;
    token.giveBack(this, fate);
  }
}
