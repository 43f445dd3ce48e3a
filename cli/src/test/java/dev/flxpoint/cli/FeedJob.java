package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.flow.listing.ListingPublish;
import dev.flxpoint.sandbox.ListingBooks;
import dev.flxpoint.sandbox.SandboxListings;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The jobs that bring one thing after the other, each with two things to bring. */
public enum FeedJob {
  WATCH(TokenType.SOURCE, "fulfillment watch") {
    @Override
    void prepareItems(JobRig rig) throws IOException {
      String csv = rig.csv("stock.csv", 1, ITEMS).toString();
      assertThat(rig.run(TokenType.SOURCE, "inventory", "push", csv)).isZero();
      rig.sandbox.raiseFulfillmentRequests(rig.sandbox.token(TokenType.SOURCE), ITEMS);
    }

    @Override
    public long answered(JobRig rig) {
      return rig.sandbox.books().fulfillmentRequests().stream()
          .filter(request -> request.toString().contains("Acknowledged"))
          .count();
    }
  },

  FEED(TokenType.CHANNEL, "orders feed --since=2020-01-01T00:00:00Z") {
    @Override
    void prepareItems(JobRig rig) throws IOException {
      for (int i = 0; i < ITEMS; i++) {
        String body =
            "{\"referenceNumber\":\"R-%s\",\"orderItems\":[{\"sku\":\"M\",\"quantity\":1}]}";
        assertThat(
                rig.run(
                    TokenType.CHANNEL,
                    "call",
                    "createOrder",
                    "--type=channel",
                    "--body=" + body.formatted(i)))
            .isZero();
      }
    }

    @Override
    public long answered(JobRig rig) {
      // The API wants to hear nothing about changes of orders.
      return ITEMS;
    }
  },

  SYNC(TokenType.CHANNEL, "listings sync") {
    @Override
    void prepareItems(JobRig rig) {
      String token = rig.sandbox.token(TokenType.CHANNEL);
      SandboxListings listings = rig.sandbox.listings(token);
      listings.create("P0", "V0");
      listings.create("P1", "V1");
      try (Flxpoint flxpoint = Flxpoint.builder().baseUrl(rig.sandbox.url().toString()).build()) {
        ListingPublish.from(flxpoint.channel(ChannelToken.of(token))).each(listing -> null).run();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      listings.setQuantity("V0", 7);
      listings.setQuantity("V1", 8);
    }

    @Override
    public long answered(JobRig rig) {
      ListingBooks books = rig.sandbox.listings(rig.sandbox.token(TokenType.CHANNEL)).books();
      assertThat(books.open()).isEmpty();
      return books.duties().stream()
          .filter(duty -> duty.kind() == ListingBooks.Kind.SYNC && duty.error() == null)
          .map(ListingBooks.Duty::sku)
          .distinct()
          .count();
    }
  };

  /** How many things there are to bring. */
  public static final int ITEMS = 2;

  final TokenType type;
  private final String words;

  FeedJob(TokenType type, String words) {
    this.type = type;
    this.words = words;
  }

  /** Makes what there is to bring. */
  public void prepare(JobRig rig) throws IOException {
    prepareItems(rig);
    rig.out.getBuffer().setLength(0);
  }

  abstract void prepareItems(JobRig rig) throws IOException;

  /** Returns of how many things the API knows that they were taken. */
  public abstract long answered(JobRig rig);

  /** Returns the id of what a line of the job is about. */
  public static Object id(String line) {
    Map<?, ?> object = Json.object(line);
    return object.get("order") instanceof Map<?, ?> order ? order.get("id") : object.get("id");
  }

  /** Returns whether a change of the last seconds comes once more, as the API cannot tell it. */
  boolean mayRepeat() {
    return this == SYNC;
  }

  /** Returns the job with more options, as it is typed. */
  public String[] with(String... options) {
    return Stream.concat(Arrays.stream(words.split(" ", -1)), Arrays.stream(options))
        .toArray(String[]::new);
  }
}
