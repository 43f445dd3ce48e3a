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
  private volatile long goodUntil;
  private volatile boolean sent;
  private volatile boolean ended;

  /**
   * Creates one.
   *
   * @param asked when the server was asked for it, which is before it said yes
   * @param hold for how long it is good from then on
   */
  SharedPermit(SharedToken token, String lease, long asked, long hold) {
    this.token = token;
    this.lease = lease;
    this.hold = hold;
    this.goodUntil = asked + hold;
  }

  @Override
  public boolean isValid() {
    return token.line().now() <= goodUntil;
  }

  @Override
  public void sent() {
    sent = true;
  }

  @Override
  public void answered() {
    end(Fate.ANSWERED);
  }

  @Override
  public boolean throttled() {
    end(Fate.THROTTLED);
    // All that use these permits kept the documented limit, so somebody else did not.
    return true;
  }

  @Override
  public void unsent() {
    end(Fate.UNSENT);
  }

  @Override
  public void lost() {
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
        .talk()
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
    if (reply.answer() != Reply.Answer.GRANTED) {
      goodUntil = sent ? goodUntil : LAPSED;
    } else if (goodUntil != LAPSED) {
      goodUntil = Math.max(goodUntil, reply.asked() + hold);
    }
  }

  private void end(Fate fate) {
    ended = true;
    token.returned(fate);
    token.giveBack(lease, fate);
  }
}
