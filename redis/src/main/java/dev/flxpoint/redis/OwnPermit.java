package dev.flxpoint.redis;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.redis.PermitScript.Fate;

/** A permit of this process's own, while Redis is away. Thread-safe. */
final class OwnPermit implements Permit {
  private final OwnShare share;
  private final int slot;
  private final long freeBefore;

  OwnPermit(OwnShare share, int slot, long freeBefore) {
    this.share = share;
    this.slot = slot;
    this.freeBefore = freeBefore;
  }

  @Override
  public boolean isValid() {
    return share.isOpen();
  }

  @Override
  public void sent() {}

  @Override
  public void answered() {
    share.end(slot, freeBefore, Fate.ANSWERED);
  }

  @Override
  public boolean throttled() {
    share.end(slot, freeBefore, Fate.THROTTLED);
    // Others may still reach Redis, and use all of the rate.
    return false;
  }

  @Override
  public void unsent() {
    share.end(slot, freeBefore, Fate.UNSENT);
  }

  @Override
  public void lost() {
    share.end(slot, freeBefore, Fate.LOST);
  }
}
