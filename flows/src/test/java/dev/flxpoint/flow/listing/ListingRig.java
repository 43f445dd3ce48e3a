package dev.flxpoint.flow.listing;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.ListingBooks;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxListings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;

/** A channel of a sandbox without a window, and a shop that notes what is made in it. */
abstract class ListingRig {
  static final String ANSWER_PARENTS = "acknowledgeListingParents";
  static final String ANSWER_VARIANTS = "acknowledgeListingVariants";

  final Sandbox sandbox = Sandbox.builder().withoutWindow().start();
  final Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url());
  final String token = sandbox.token(TokenType.CHANNEL);
  final ChannelClient channel = Unlimited.channel(flxpoint, token);
  final SandboxListings listings = sandbox.listings(token);
  final FlowStore store = FlowStore.memory();
  final List<String> handled = new CopyOnWriteArrayList<>();
  final Notes notes = new Notes();
  final ListingPublish publish =
      ListingPublish.from(channel)
          .store(store)
          .listener(notes)
          .each(
              listing -> {
                handled.add(listing.sku());
                return "E-" + listing.sku();
              });
  final ListingSync sync =
      ListingSync.from(channel)
          .store(store)
          .listener(notes)
          .each(listing -> handled.add(listing.sku()));

  @AfterEach
  void close() {
    flxpoint.close();
    sandbox.close();
  }

  final void create(int parents) {
    for (int i = 0; i < parents; i++) {
      listings.create("P" + i, "V" + i);
    }
  }

  /** Makes listings that are in the shop, and about which nothing is to be said. */
  final void list(int parents) throws InterruptedException {
    create(parents);
    ListingPublish.from(channel).each(listing -> null).run();
  }

  final List<ListingBooks.Duty> answered(ListingBooks.Kind kind) {
    return listings.books().duties().stream()
        .filter(each -> each.kind() == kind && each.answeredAt() != null)
        .toList();
  }

  final long calls(String operationId) {
    return sandbox.requests().stream()
        .filter(each -> operationId.equals(each.operationId()))
        .count();
  }

  final List<String> remembered(String flow) {
    try (FlowState state = store.open(flow)) {
      return List.copyOf(state.entries().values());
    }
  }

  /** Notes what goes wrong. */
  static final class Notes implements ListingListener {
    final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void handlerFailed(long listingId, Throwable failure) {
      texts.add("handler " + failure.getMessage());
    }

    @Override
    public void answerFailed(long listingId, Throwable failure) {
      texts.add("answer " + ((FlxpointException) failure).status());
    }

    @Override
    public void answerRefused(long listingId, String reason) {
      texts.add("refused " + reason);
    }
  }
}
