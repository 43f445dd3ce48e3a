package dev.flxpoint.flow.reliability;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.flow.listing.ListingPublish;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;

/** Syncing the variants of seventy listings, which the list has on two pages. */
final class SyncFlow implements FlowUnderTest {
  private static final List<Step> STEPS =
      List.of(
          Step.list("getListingVariants", "listing", 1),
          Step.call("acknowledgeListingVariants", "answering", 1));

  @Override
  public String name() {
    return "Syncing listings";
  }

  @Override
  public List<Step> steps() {
    return STEPS;
  }

  @Override
  public TokenType tokenType() {
    return TokenType.CHANNEL;
  }

  @Override
  public Job prepare(Sandbox sandbox, String token, Caller caller) throws Exception {
    ListingPublish.from(caller.channel()).each(listing -> null).run();
    return new ListingJob(sandbox.listings(token), false);
  }
}
