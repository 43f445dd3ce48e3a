package dev.flxpoint.redis;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is said about one token to the server, and said again if nobody heard it. Thread-safe. */
final class Talk {
  static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(250);

  /** After so long the server takes a silent holder for dead anyway. */
  private static final long REPEATED = TimeUnit.SECONDS.toNanos(8);

  /** Who hears of all that is said. */
  interface Ear {
    void heard(Reply reply);

    void deaf(long asked);

    /** A reply came after all, on any thread. */
    void late();

    /** The same, with what it says. */
    void heardLate(Reply reply);
  }

  private final Line line;
  private final String key;
  private final OwnFloor floor;
  private final Ear ear;

  /**
   * Creates one.
   *
   * @param floor what to say of this process's way
   * @param ear hears every reply, and of every silence, before whoever asked
   */
  Talk(Line line, String key, OwnFloor floor, Ear ear) {
    this.line = line;
    this.key = key;
    this.floor = floor;
    this.ear = ear;
  }

  /**
   * Says it once.
   *
   * @param news what to say as it is sent
   * @param heard told of the reply, even if one comes after it was told that there is none
   * @param failed told that there is none yet
   */
  void tell(Supplier<List<String>> news, Consumer<Reply> heard, Runnable failed) {
    long asked = line.now();
    line.ask(
        key,
        news,
        new Line.Listener() {
          @Override
          public void answered(Reply reply) {
            ear.heard(reply);
            heard.accept(reply);
          }

          @Override
          public void failed(boolean wasSent) {
            if (wasSent) {
              ear.deaf(asked);
            }
            failed.run();
          }

          @Override
          public void late() {
            ear.late();
          }

          @Override
          public void answeredLate(Reply reply) {
            ear.heardLate(reply);
            heard.accept(reply);
          }
        });
  }

  /** Returns how to ask for a permit, or to take part in a share of one's own. */
  List<String> take(String lease, boolean arms) {
    return PermitScript.take(lease, floor.site(), floor.nanos(), arms);
  }

  /** Says what became of a lease. */
  void giveBack(String lease, PermitScript.Fate fate, Runnable heard) {
    long ended = line.now();
    repeat(
        () -> PermitScript.back(lease, floor.site(), floor.nanos(), fate, line.now() - ended),
        ended + REPEATED,
        heard);
  }

  /** Says it until somebody hears, or until the given moment. */
  void repeat(Supplier<List<String>> news, long until, Runnable heard) {
    repeat(news, until, heard, new AtomicBoolean());
  }

  private void repeat(
      Supplier<List<String>> news, long until, Runnable heard, AtomicBoolean isHeard) {
    tell(
        news,
        reply -> {
          if (isHeard.compareAndSet(false, true)) {
            heard.run();
          }
        },
        () -> {
          Runnable unused =
              line.timer()
                  .schedule(
                      AGAIN,
                      () -> {
                        if (!isHeard.get() && line.now() < until) {
                          repeat(news, until, heard, isHeard);
                        }
                      });
        });
  }
}
