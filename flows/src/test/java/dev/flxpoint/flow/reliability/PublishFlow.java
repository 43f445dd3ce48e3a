package dev.flxpoint.flow.reliability;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;

/** Publishing seventy listings, which the list has on two pages. */
final class PublishFlow implements FlowUnderTest {
  private static final List<Step> STEPS =
      List.of(
          Step.list("getListingParents", "listing", 1),
          Step.call("acknowledgeListingParents", "answering", 2));

  @Override
  public String name() {
    return "Publishing listings";
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
  public Job prepare(Sandbox sandbox, String token, Caller caller) {
    return new ListingJob(sandbox.listings(token), true);
  }
}
