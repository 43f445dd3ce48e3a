package dev.flxpoint.redis;

import dev.flxpoint.client.spi.Permit;
import dev.flxpoint.redis.PermitScript.Fate;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A slot of a token that this process holds, until it says what became of the request.
 *
 * <p>The server takes a holder for dead that it has not heard of for long, and its request for
 * arrived. So a permit is {@linkplain #isValid good} for a while after each word from the server
 * only, and asks for another in time. Thread-safe.
 */
final class SharedPermit implements Permit {
  private static final long LAPSED = Long.MIN_VALUE;

  private final SharedToken token;
  private final String lease;
  private final long hold;
  private final boolean isHasty;
  private volatile long goodUntil;
  private volatile boolean sent;
  private volatile long sentAt;
  private volatile boolean ended;

  /**
   * Creates one.
   *
   * @param grant what the server said, for a while from when it was asked, which is before it said
   *     so
   */
  SharedPermit(SharedToken token, String lease, Reply grant) {
    this.token = token;
    this.lease = lease;
    this.hold = grant.hold();
    this.isHasty = grant.isHasty();
    this.goodUntil = grant.asked() + hold;
  }

  @Override
  public boolean isValid() {
    return token.line().now() <= goodUntil;
  }

  @Override
  public void sent() {
    sentAt = token.line().now();
    floor().sent(isHasty);
    sent = true;
  }

  @Override
  public void answered() {
    floor().answered(sentAt, isHasty, token.line().now());
    end(Fate.ANSWERED);
  }

  @Override
  public boolean throttled() {
    boolean isWithinLimit = floor().throttled(sentAt, isHasty, token.line().now());
    end(Fate.THROTTLED);
    return isWithinLimit;
  }

  @Override
  public void unsent() {
    end(Fate.UNSENT);
  }

  @Override
  public void lost() {
    floor().lost(isHasty, token.line().now());
    end(Fate.LOST);
  }

  /** Gives it back that nobody was handed. */
  void drop() {
    ended = true;
    token.giveBack(lease, Fate.UNSENT);
  }

  /** Keeps it good until it goes back, a fifth before it lapses. */
  void renewLater(long asked) {
    Runnable unused =
        token.line().timer().schedule(asked + hold / 5 * 4 - token.line().now(), this::renew);
  }

  private void renew() {
    if (ended) {
      return;
    }
    long asked = token.line().now();
    AtomicBoolean goesOn = new AtomicBoolean();
    token
        .news()
        .talk
        .tell(
            () -> PermitScript.renew(lease, sent),
            reply -> {
              renewed(reply);
              if (goesOn.compareAndSet(false, true)) {
                renewLater(reply.asked());
              }
            },
            () -> {
              if (goesOn.compareAndSet(false, true)) {
                renewLater(asked - hold / 2);
              }
            });
  }

  private void renewed(Reply reply) {
    // A lease that has ended may have been asked for again: then it is another grant, for later.
    boolean isOurs = reply.isGranted() && token.line().now() < goodUntil + KnownSlots.GRACE;
    if (!isOurs) {
      goodUntil = sent ? goodUntil : LAPSED;
    } else if (goodUntil != LAPSED) {
      goodUntil = Math.max(goodUntil, reply.asked() + hold);
    }
  }

  private OwnFloor floor() {
    return token.news().floor;
  }

  private void end(Fate fate) {
    ended = true;
    token.returned(fate);
    token.giveBack(lease, fate);
  }
}
