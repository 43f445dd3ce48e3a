package dev.flxpoint.cli.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RequestThreadsTest {
  private final RequestThreads threads = new RequestThreads(2);
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final CountDownLatch silence = new CountDownLatch(1);

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void oneTalkTooMany_endsTheOldest() throws Exception {
    for (String name : new String[] {"a", "b", "c"}) {
      talk(name);
    }

    assertThat(events.take()).isEqualTo("a ended");
    silence.countDown();
    assertThat(events.take() + events.take()).contains("b done").contains("c done");
  }

  @Test
  void workThatNoClientProlongs_isNotEnded_andCountsOnlyAfterwards() throws Exception {
    CountDownLatch end = work("a");
    talk("b");
    talk("c");
    talk("d");
    assertThat(events.take()).isEqualTo("b ended");

    end.countDown();

    assertThat(events.take()).isEqualTo("a done");
    assertThat(events.take()).isEqualTo("c ended");
    silence.countDown();
    assertThat(events.take()).isEqualTo("d done");
  }

  @Test
  void interruptOfATalk_isNotThatOfTheNextOneOnItsThread() throws Exception {
    talk("a");
    talk("b");
    talk("c");
    assertThat(events.take()).isEqualTo("a ended");

    silence.countDown();
    assertThat(events.take() + events.take()).contains("done");
    for (int i = 0; i < 3; i++) {
      threads.execute(() -> events.add("interrupted: " + Thread.currentThread().isInterrupted()));
      assertThat(events.take()).isEqualTo("interrupted: false");
    }
  }

  @Test
  void talkThatWasEnded_doesNoWork() throws Exception {
    threads.execute(
        () -> {
          await("a", silence);
          assertThatThrownBy(() -> threads.undisturbed(() -> events.add("worked")))
              .isInstanceOf(IllegalStateException.class);
          events.add("refused");
        });
    talk("b");
    talk("c");

    assertThat(events.take()).isEqualTo("a ended");
    assertThat(events.take()).isEqualTo("refused");
    silence.countDown();
  }

  private void talk(String name) {
    threads.execute(() -> await(name, silence));
  }

  /** Returns once the work has begun, with what ends it. */
  private CountDownLatch work(String name) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    threads.execute(
        () -> {
          try {
            threads.undisturbed(
                () -> {
                  begun.countDown();
                  await(name, end);
                  return name;
                });
          } catch (InterruptedException e) {
            events.add("interrupted");
          }
        });
    begun.await();
    return end;
  }

  private void await(String name, CountDownLatch end) {
    try {
      end.await();
      events.add(name + " done");
    } catch (InterruptedException e) {
      events.add(name + " ended");
    }
  }
}
