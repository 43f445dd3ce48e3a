package dev.flxpoint.client.file;

/** What keeps requests apart when processes die, stand still or lose a connection. */
enum Safeguard {
  /** A holder that stood still for too long does not send. */
  DEADLINE_CHECK,

  /** The permit of a dead holder rests for a window beyond its lease. */
  WINDOW_AFTER_LEASE,

  /**
   * What may have been under way when the host went down is waited for. A restart that nobody
   * notices is no danger: all permits would be free at moments of the longer life before.
   */
  REST_AFTER_RESTART,

  /** A request that nobody hears of any more has a grace to arrive in. */
  GRACE_OF_LOST;

  /** Returns slots that lack it. */
  Slots without() {
    return switch (this) {
      case DEADLINE_CHECK -> new Slots();
      case WINDOW_AFTER_LEASE -> new WithoutWindow();
      case REST_AFTER_RESTART -> new WithoutRest();
      case GRACE_OF_LOST -> new WithoutGrace();
    };
  }

  private static final class WithoutWindow extends Slots {
    @Override
    void passTo(long now) {
      for (Slot slot : slots) {
        if (slot.lease != 0 && slot.leaseEnds <= now) {
          slot.lease = 0;
          slot.freeAt = slot.leaseEnds;
        }
      }
      super.passTo(now);
    }
  }

  private static final class WithoutRest extends Slots {
    @Override
    void passTo(long now) {
      boolean restarted = now < lastSeen;
      super.passTo(now);
      if (restarted) {
        pausedUntil = now;
        for (Slot slot : slots) {
          slot.freeAt = now;
        }
      }
    }
  }

  private static final class WithoutGrace extends Slots {
    @Override
    void giveBack(long lease, Fate fate, long age, long now) {
      super.giveBack(lease, fate == Fate.LOST ? Fate.ANSWERED : fate, age, now);
    }
  }
}
