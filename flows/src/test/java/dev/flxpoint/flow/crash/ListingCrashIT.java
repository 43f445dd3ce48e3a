package dev.flxpoint.flow.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.flow.listing.ListingPublish;
import dev.flxpoint.sandbox.ListingBooks;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxListings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As {@link CrashIT}, of a shop's listings: none unanswered, none made twice, no change lost. */
@Tag("slow")
@Timeout(600)
final class ListingCrashIT {
  private static final int LISTINGS = 80;

  private final Sandbox sandbox = Sandbox.builder().withoutWindow().start();
  private final String token = sandbox.token(TokenType.CHANNEL);
  private final SandboxListings listings = sandbox.listings(token);

  @TempDir private Path folder;
  private Kills victims;

  @BeforeEach
  void create() {
    victims = new Kills(folder, sandbox.url().toString(), token);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void publish_killedAndResumed_answersEach_andMakesNoneAgainThatWasWrittenDown() throws Exception {
    Path shop = folder.resolve("shop");
    int kills = 0;
    for (int round = 0; kills < Kills.OF_EACH; round++) {
      for (int i = 0; i < LISTINGS; i++) {
        listings.create("P" + round + "-" + i, "V" + round + "-" + i);
      }
      while (victims.isKilled(kills, "listing-publish", shop)) {
        kills++;
      }
      ListingBooks books = listings.books();
      assertThat(books.open()).isEmpty();
      assertThat(books.parents())
          .hasSize((round + 1) * LISTINGS)
          .allSatisfy(each -> assertThat(each.externalListingId()).isEqualTo("E-" + each.sku()));
      // Each kill may strike between the handler's line and the note that it was written.
      assertThat(lines(shop).size())
          .isBetween(books.parents().size(), books.parents().size() + kills);
      assertThat(new HashSet<>(lines(shop))).hasSameSizeAs(books.parents());
    }
  }

  @Test
  void sync_killedAndResumed_answersEach_andLosesNoChange() throws Exception {
    Path shop = folder.resolve("shop");
    for (int i = 0; i < LISTINGS; i++) {
      listings.create("P" + i, "V" + i);
    }
    try (Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url())) {
      ListingPublish.from(Unlimited.channel(flxpoint, token)).each(listing -> null).run();
    }
    int kills = 0;
    for (int round = 0; kills < Kills.OF_EACH; round++) {
      change(round);
      while (victims.isKilled(kills, "listing-sync", shop)) {
        kills++;
        // While it was with the shop that was killed.
        change(++round);
      }
      assertThat(listings.books().open()).isEmpty();
      Map<String, String> last = new HashMap<>();
      for (String line : lines(shop)) {
        List<String> skuAndQuantity = List.of(line.split(" ", -1));
        last.put(skuAndQuantity.get(0), skuAndQuantity.get(1));
      }
      assertThat(listings.books().variants().values())
          .allSatisfy(
              each -> assertThat(last).containsEntry(each.sku(), String.valueOf(each.quantity())));
    }
  }

  private void change(int round) {
    for (int i = 0; i < LISTINGS; i++) {
      listings.setQuantity("V" + i, 1000 * round + i);
    }
  }

  private static List<String> lines(Path file) throws Exception {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
