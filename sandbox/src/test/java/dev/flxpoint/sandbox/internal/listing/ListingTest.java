package dev.flxpoint.sandbox.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.judge.Bench;
import dev.flxpoint.sandbox.internal.store.ListingDuty;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ListingTest {
  private final Bench bench = new Bench();

  @Test
  void listings_ofAChannelWithoutAny_areSamples() {
    assertThat(get("/listing/variants")).hasSize(3);
  }

  @Test
  void publish_obliges_untilItIsAnswered_andTheSkuStandsIn() {
    long parent = create("TENT", "TENT-1", "TENT-2");

    JsonNode listed = get("/listing/parents?publish=true");
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).get("variants")).hasSize(2);
    assertThat(bench.listings().duties()).hasSize(1);
    assertThat(bench.listings().duties().get(0).answeredAt()).isNull();

    patch("/listing/parents", published(parent, "\"externalListingId\":\"E-1\",", listed.get(0)));

    assertThat(get("/listing/parents?publish=true")).isEmpty();
    JsonNode read = get("/listing/parents/" + parent);
    assertThat(read.get("externalListingId").asText()).isEqualTo("E-1");
    assertThat(read.at("/variants/0/externalListingId").asText()).isEqualTo("TENT-1");
    assertThat(read.at("/variants/0/listingStatus/handle").asText()).isEqualTo("listed");
    ListingDuty duty = bench.listings().duties().get(0);
    assertThat(duty.answeredAt()).isNotNull();
    assertThat(duty.externalListingId()).isEqualTo("E-1");
  }

  @Test
  void publish_withAnError_isStillToBeDone() {
    long parent = create("TENT", "TENT-1");
    JsonNode listed = get("/listing/parents?publish=true").get(0);
    patch("/listing/parents", published(parent, "\"error\":\"No image.\",", listed));

    assertThat(get("/listing/parents?publish=true")).hasSize(1);
    assertThat(get("/listing/parents/" + parent).get("publishError").asText())
        .isEqualTo("No image.");
    assertThat(bench.listings().duties().get(0).error()).isEqualTo("No image.");
  }

  @Test
  void externalListingId_ofAnotherListing_isRefused_andNothingIsDone() {
    long one = listed("TENT", "TENT-1");
    long two = create("BAG", "BAG-1");
    long three = create("MAT", "MAT-1");
    JsonNode of2 = get("/listing/parents/" + two);
    JsonNode of3 = get("/listing/parents/" + three);
    String good = published(three, "\"externalListingId\":\"E-3\",", of3);
    String taken = published(two, "\"externalListingId\":\"E-" + one + "\",", of2);
    String both = good.substring(0, good.length() - 1) + "," + taken.substring(1);

    Answer answer = bench.call(TokenType.CHANNEL, "PATCH", "/listing/parents", both);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer))
        .isEqualTo("body[1]: another listing of the channel has the externalListingId E-" + one);
    assertThat(get("/listing/parents/" + three).has("externalListingId")).isFalse();
  }

  /** What the API documents: without the time of the fetch, a change in between is lost. */
  @Test
  void answerWithoutSyncedAt_losesAChangeMadeAfterTheFetch_andOneWithItDoesNot() {
    for (boolean hasTime : new boolean[] {false, true}) {
      String sku = "TENT-" + hasTime;
      listed("PARENT-" + hasTime, sku);
      bench.passSeconds(1);
      bench.changeListings("{\"sku\":\"" + sku + "\",\"basics\":{\"quantity\":2}}");
      bench.passSeconds(9);
      JsonNode fetched = get("/listing/variants?sync=true&skus=" + sku).get(0);
      bench.passSeconds(5);
      bench.changeListings("{\"sku\":\"" + sku + "\",\"basics\":{\"quantity\":3}}");
      bench.passSeconds(5);
      patch(
          "/listing/variants",
          "[{\"listingVariantId\":"
              + fetched.get("id")
              + (hasTime ? ",\"syncedAt\":\"2026-04-01T12:00:30Z\"" : "")
              + "}]");

      assertThat(get("/listing/variants?sync=true&skus=" + sku)).hasSize(hasTime ? 1 : 0);
    }
  }

  @Test
  void pendingState_isDoneBySuccess_leftByAnError_andOverruledByAnotherState() {
    listed("TENT", "TENT-1");
    for (String end : new String[] {"", ",\"error\":\"No.\"", ",\"overrideStatus\":"}) {
      bench.changeListings("{\"sku\":\"TENT-1\",\"status\":\"hidden\"}");
      JsonNode variant = get("/listing/variants?sync=true").get(0);
      assertThat(variant.at("/changeToListingStatus/handle").asText()).isEqualTo("hidden");
      assertThat(get("/listing/parents?changeToListingStatusHandle=hidden")).hasSize(1);
      String override = end.endsWith(":") ? "{\"handle\":\"broken_link\"}" : "";
      patch(
          "/listing/variants",
          "[{\"listingVariantId\":" + variant.get("id") + end + override + "}]");

      JsonNode after = get("/listing/variants?skus=TENT-1").get(0);
      boolean failed = end.contains("No.");
      assertThat(after.has("changeToListingStatus")).isEqualTo(failed);
      assertThat(after.at("/listingStatus/handle").asText())
          .isEqualTo(override.isEmpty() ? "hidden" : "broken_link");
    }
  }

  @Test
  void more_than4000Variants_areLeftOut() {
    for (int i = 0; i < 3; i++) {
      String skus =
          IntStream.range(0, 1500)
              .mapToObj(("\"V-" + i + "-%d\"")::formatted)
              .collect(Collectors.joining(","));
      bench.changeListings("{\"sku\":\"P-" + i + "\",\"variants\":[" + skus + "]}");
    }
    JsonNode page = get("/listing/parents?publish=true");
    assertThat(page).hasSize(3);
    assertThat(page.get(2).get("variants")).hasSize(1000);
    assertThat(get("/listing/parents?publish=true&pageSize=2").get(1).get("variants"))
        .hasSize(1500);
    assertThat(get("/listing/variants/count?publish=true").get("count").asInt()).isEqualTo(4500);
  }

  @Test
  void upsert_changesWhatIsSent_andAsksForAState() {
    listed("TENT", "TENT-1");
    Answer answer =
        bench.call(
            TokenType.CHANNEL,
            "POST",
            "/listing/variants?restrictCreateOrUpdate=updateOnly",
            "{\"sku\":\"TENT-1\",\"quantity\":4,\"changeToListingStatus\":{\"handle\":\"delisted\"}}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("quantity").asInt()).isEqualTo(4);
    assertThat(answer.body().get("price").asText()).isEqualTo("10.00");
    assertThat(answer.body().at("/changeToListingStatus/handle").asText()).isEqualTo("delisted");
  }

  @Test
  void unknownVariant_refusesTheWhole() {
    long parent = create("TENT", "TENT-1");
    Answer answer =
        bench.call(TokenType.CHANNEL, "PATCH", "/listing/variants", "[{\"listingVariantId\":1}]");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(Bench.error(answer)).isEqualTo("body[0]: there is no listing variant 1");
    assertThat(bench.get(TokenType.CHANNEL, "/listing/parents/" + (parent + 9)).status())
        .isEqualTo(404);
  }

  private long create(String sku, String... variants) {
    String skus = "\"" + String.join("\",\"", variants) + "\"";
    return Long.parseLong(
        bench.changeListings("{\"sku\":\"" + sku + "\",\"variants\":[" + skus + "]}"));
  }

  /** One that was published, and synced after it. */
  private long listed(String sku, String variant) {
    long parent = create(sku, variant);
    JsonNode read = get("/listing/parents/" + parent);
    patch(
        "/listing/parents", published(parent, "\"externalListingId\":\"E-" + parent + "\",", read));
    patch("/listing/variants", "[{\"listingVariantId\":" + read.at("/variants/0/id") + "}]");
    assertThat(get("/listing/variants?sync=true")).isEmpty();
    return parent;
  }

  private static String published(long parent, String members, JsonNode read) {
    StringBuilder variants = new StringBuilder();
    read.get("variants")
        .forEach(
            each ->
                variants
                    .append(variants.isEmpty() ? "" : ",")
                    .append("{\"listingVariantId\":" + each.get("id") + "}"));
    return "[{\"listingParentId\":" + parent + "," + members + "\"variants\":[" + variants + "]}]";
  }

  private JsonNode get(String target) {
    Answer answer = bench.get(TokenType.CHANNEL, target);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private void patch(String target, String body) {
    Answer answer = bench.call(TokenType.CHANNEL, "PATCH", target, body);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
  }
}
