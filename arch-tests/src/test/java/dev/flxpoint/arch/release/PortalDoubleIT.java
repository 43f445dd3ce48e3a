package dev.flxpoint.arch.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the portal's plugin is answered, and what the rehearsal learns of it. */
final class PortalDoubleIT {
  @TempDir private Path folder;

  @Test
  void upload_isTakenDownAndFoundValid() throws Exception {
    Path uploads = folder.resolve("uploads");
    try (PortalDouble portal = new PortalDouble(uploads)) {
      HttpResponse<String> upload =
          post(portal, "upload?name=flxpoint&publishingType=USER_MANAGED", "bundle");

      assertThat(upload.statusCode()).isEqualTo(201);
      assertThat(post(portal, "status?id=" + upload.body(), "").body())
          .contains(upload.body(), "VALIDATED");
      assertThat(Files.readAllLines(uploads))
          .containsExactly("name=flxpoint&publishingType=USER_MANAGED 6");
    }
  }

  private static HttpResponse<String> post(PortalDouble portal, String call, String body)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(portal.url() + "/api/v1/publisher/" + call))
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }
}
