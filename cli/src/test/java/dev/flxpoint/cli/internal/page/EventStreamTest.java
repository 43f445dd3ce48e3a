package dev.flxpoint.cli.internal.page;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class EventStreamTest {
  private final SampleView view = new SampleView();
  private final LocalPage page = LocalPage.start(0, List.of(view));
  private final RawClient client = new RawClient(page.url());

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void events_comeInTheirOrder_andTheEndAfterThem() throws Exception {
    try (Socket socket = client.open("api/sample/events")) {
      EventStream events = view.opened.take();
      events.send("one", "1");
      events.send("two", "{\"a\":2}");
      events.close();

      assertThat(rest(socket))
          .containsSubsequence("event: one", "data: 1", "event: two", "data: {\"a\":2}");
      assertThat(ended(events).await(10, SECONDS)).isTrue();
      assertThat(events.send("three", "3")).isFalse();
    }
  }

  @Test
  void listenerThatDoesNotRead_losesTheStream_andNobodyWaitsForIt() throws Exception {
    try (Socket lazy = client.open("api/sample/events")) {
      EventStream events = view.opened.take();
      String large = "\"" + "x".repeat(10_000) + "\"";
      while (events.send("large", large)) {
        assertThat(lazy.isClosed()).isFalse();
      }

      assertThat(ended(events).await(10, SECONDS)).isTrue();
    }
  }

  @Test
  void hundredsOfStreamsThatCloseAtOnce_leaveThePageWell() throws Exception {
    int all = 300;
    CountDownLatch ended = new CountDownLatch(all);
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      sockets.add(client.open("api/sample/events"));
      view.opened.take().whenEnded(ended::countDown);
    }
    for (Socket socket : sockets) {
      socket.close();
    }

    assertThat(client.get("api/views")).startsWith("HTTP/1.1 200");
    page.close();

    assertThat(ended.await(10, SECONDS)).isTrue();
  }

  @Test
  void oneStreamTooMany_endsTheOldest() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    List<EventStream> streams = new ArrayList<>();
    for (int i = 0; i < 33; i++) {
      sockets.add(client.open("api/sample/events"));
      streams.add(view.opened.take());
    }

    assertThat(ended(streams.get(0)).await(10, SECONDS)).isTrue();
    assertThat(streams.subList(1, 33)).noneMatch(EventStream::isEnded);
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private static CountDownLatch ended(EventStream events) {
    CountDownLatch latch = new CountDownLatch(1);
    events.whenEnded(latch::countDown);
    return latch;
  }

  private static List<String> rest(Socket socket) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    // The last chunk of a body has no bytes.
    for (String line = reader.readLine(); !"0".equals(line); line = reader.readLine()) {
      lines.add(line);
    }
    return lines;
  }
}
