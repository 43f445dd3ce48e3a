package dev.flxpoint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.api.TokenType;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxListingsIT {
  @TempDir private Path folder;

  @Test
  void books_afterARestart_tellTheSameDuties() throws Exception {
    Path file = folder.resolve("state");
    ListingBooks before;
    String second;
    try (Sandbox sandbox = start(file)) {
      second = sandbox.addToken(TokenType.CHANNEL);
      String first = sandbox.token(TokenType.CHANNEL);
      assertThat(sandbox.listings(second).books().parents()).hasSize(3);
      SandboxListings listings = sandbox.listings(first);
      long parent = listings.create("TENT", "TENT-1");
      listings.setPrice("TENT-1", new BigDecimal("12.50"));
      listings.setQuantity("TENT-1", 7);
      call(sandbox, "GET", "/listing/parents?publish=true", "");
      call(
          sandbox,
          "PATCH",
          "/listing/parents",
          "[{\"listingParentId\":" + parent + ",\"variants\":[]}]");
      listings.request("TENT-1", "listed");
      before = listings.books();
      assertThat(before.duties()).hasSize(4);
      assertThat(before.open()).hasSize(3);
      assertThat(before.variant("TENT-1").price()).isEqualByComparingTo("12.5");
    }
    try (Sandbox sandbox = start(file)) {
      assertThat(sandbox.listings(sandbox.token(TokenType.CHANNEL)).books()).isEqualTo(before);
      assertThat(sandbox.listings(second).books().parents()).hasSize(3);
    }
  }

  @Test
  void listings_ofAnythingElse_areRefused() {
    try (Sandbox sandbox = Sandbox.builder().start()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sandbox.listings(sandbox.token(TokenType.SOURCE)))
          .withMessageStartingWith("Not a Channel token");
      SandboxListings listings = sandbox.listings(sandbox.token(TokenType.CHANNEL));
      assertThatIllegalArgumentException().isThrownBy(() -> listings.setQuantity("NONE", 1));
      assertThatIllegalArgumentException().isThrownBy(() -> listings.create("A"));
      listings.create("A", "A-1");
      assertThatIllegalArgumentException().isThrownBy(() -> listings.create("B", "A-1"));
      assertThatIllegalArgumentException().isThrownBy(() -> listings.request("A-1", "gone"));
    }
  }

  private static Sandbox start(Path file) {
    return Sandbox.builder().withoutWindow().listings(3).stateFile(file).start();
  }

  @Test
  void channelWithoutListings_hasSamplesToRead_butNoneToTakeOver() throws Exception {
    try (Sandbox sandbox = Sandbox.builder().withoutWindow().start()) {
      for (String list : List.of("/listing/parents", "/listing/variants")) {
        assertThat(call(sandbox, "GET", list, "")).startsWith("[{");
      }
      assertThat(call(sandbox, "GET", "/listing/parents?publish=true", "")).isEqualTo("[]");
      assertThat(call(sandbox, "GET", "/listing/variants?sync=true", "")).isEqualTo("[]");
      assertThat(call(sandbox, "GET", "/listing/parents?publish=false", "")).startsWith("[{");
    }
  }

  private static String call(Sandbox sandbox, String method, String target, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.url() + target))
            .header("X-API-TOKEN", sandbox.token(TokenType.CHANNEL))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
