package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.cli.internal.page.EventStream;
import dev.flxpoint.sandbox.SandboxJournal;
import dev.flxpoint.sandbox.SandboxRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells everybody who listens what arrives, each request written once however many there are. */
final class JournalFeed implements AutoCloseable {
  private final List<EventStream> streams = new CopyOnWriteArrayList<>();
  private final SandboxJournal.Listening listening;

  JournalFeed(SandboxJournal journal) {
    this.listening = journal.listen(this::tell);
  }

  void open(EventStream events) {
    streams.add(events);
    events.whenEnded(() -> streams.remove(events));
  }

  private void tell(SandboxRequest request) {
    if (streams.isEmpty()) {
      return;
    }
    String json = SandboxJson.request(request);
    streams.forEach(events -> events.send("request", json));
  }

  @Override
  public void close() {
    listening.close();
  }
}
