package dev.flxpoint.client.file;

/** One look into the file for a permit, under a lease that no other has. */
final class Asked {
  private final FileToken token;
  private final long process;
  private final long lease;
  private long wait;
  private long at;

  Asked(FileToken token, long process, long lease) {
    this.token = token;
    this.process = process;
    this.lease = lease;
  }

  void take(Slots slots) {
    at = slots.lastSeen;
    wait = slots.take(process, lease, at);
    token.note(slots);
  }

  void taken() {
    token.news().tell();
    if (wait > 0) {
      token.askAfter(wait);
    } else {
      token.hand(new FilePermit(token, lease, at));
    }
  }
}
