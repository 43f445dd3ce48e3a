package dev.flxpoint.client.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.PermitUnavailableException;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.internal.time.SystemTime;
import dev.flxpoint.client.internal.time.Threads;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A disk that fills up, and a folder that becomes read-only, under a client that runs. */
@Timeout(60)
final class UnusableFileIT {
  private static final Path FOLDER = Path.of("state", "permits");

  @Test
  void fileThatCannotBeWritten_failsCalls_withPathReasonAndWhy_andNothingIsSent() throws Exception {
    for (IOException failure :
        List.of(
            new IOException("No space left on device"),
            new AccessDeniedException("state/permits"),
            new FileSystemException("state/permits/x", null, "Read-only file system"))) {
      assertUnavailable(failure);
    }
  }

  private static void assertUnavailable(IOException reason) throws IOException {
    MemoryStore store = new MemoryStore(new Slots());
    FilePermits permits =
        new FilePermits(FOLDER, path -> store, SystemTime.INSTANCE, Threads.INSTANCE);
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder()
              .addHeader("Content-Type: application/json")
              .body("[]")
              .build());
      try (Flxpoint flxpoint =
          Flxpoint.builder().baseUrl(server.url("/").toString()).permits(permits).build()) {
        var inventory = flxpoint.source(SourceToken.of("not-a-token")).inventory();
        inventory.getInventoryVariants().execute();

        store.fail(reason);
        PermitUnavailableException blocking =
            catchThrowableOfType(
                PermitUnavailableException.class, () -> inventory.getInventoryVariants().execute());
        CompletionException async =
            catchThrowableOfType(
                CompletionException.class,
                () -> inventory.getInventoryVariants().executeAsync().join());
        assertThat(async).hasCauseInstanceOf(PermitUnavailableException.class);
        assertThat(blocking)
            .hasMessageContaining("the file of permits " + FOLDER)
            .hasMessageContaining(FolderTrial.reason(reason))
            .hasMessageContaining("nothing is sent without it");
        assertThat(server.getRequestCount()).isEqualTo(1);
      }
    }
  }
}
