package dev.flxpoint.cli.internal.page;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A view with one endpoint of each kind. */
final class SampleView implements View {
  final BlockingQueue<EventStream> opened = new LinkedBlockingQueue<>();
  final CountDownLatch closed = new CountDownLatch(1);

  @Override
  public String id() {
    return "sample";
  }

  @Override
  public String title() {
    return "Sample";
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("twice", request -> Reply.json(json -> json.value(2 * request.number("n").get())));
    routes.post("known", request -> Reply.json(json -> json.value(request.text("a").isPresent())));
    routes.post("needed", request -> Reply.json(request.requiredText("a").isEmpty() ? "1" : "2"));
    routes.get(
        "broken",
        request -> {
          throw new IllegalStateException("secret");
        });
    routes.stream("events", (request, events) -> opened.add(events));
    routes.stream(
        "refused",
        (request, events) -> {
          throw new RefusedException(409, "Not now.");
        });
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
