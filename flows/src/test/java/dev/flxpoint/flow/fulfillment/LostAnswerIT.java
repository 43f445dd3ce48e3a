package dev.flxpoint.flow.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.AdjustFulfillmentRequest;
import dev.flxpoint.api.model.AdjustFulfillmentRequestItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.NotFoundException;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was decided is told once, whether or not the API said that it heard it. */
@Timeout(60)
final class LostAnswerIT {
  private static final Fault LOST = Fault.status(500).afterEffect();
  private static final String ACKNOWLEDGE = "acknowledgeFulfillmentRequest";
  private static final String LOOK = "getFulfillmentRequest";

  private final Sandbox sandbox = Sandbox.builder().withoutWindow().start();
  private final Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url());
  private final String token = sandbox.token(TokenType.SOURCE);
  private final SourceClient source = Unlimited.source(flxpoint, token);
  private final List<Throwable> untold = new ArrayList<>();
  private final List<Long> overtaken = new ArrayList<>();
  private final FulfillmentRequestPoller poller =
      FulfillmentRequestPoller.of(source).store(FlowStore.memory()).listener(new Notes());

  @BeforeEach
  void stock() {
    UpsertInventoryVariant variant = UpsertInventoryVariant.builder().sku("MUG-1").build();
    var unused =
        source
            .inventory()
            .upsertInventoryParents(
                List.of(
                    UpsertInventoryParent.builder()
                        .sku("MUG")
                        .title("Mug")
                        .variants(List.of(variant))
                        .build()))
            .execute();
  }

  @AfterEach
  void close() {
    flxpoint.close();
    sandbox.close();
  }

  @Test
  void ownCancellation_isNotTakenForThatOfOthers() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 1);
    sandbox.failNext("cancelFulfillmentRequest", LOST, 1);

    assertThat(poller.handle(request -> Decision.cancel()).poll())
        .isEqualTo(new PollReport(1, 0, 0, 0));
    assertThat(overtaken).isEmpty();
  }

  @Test
  void adjustment_thatCouldNotBeLookedAt_isNotMadeAgain() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 20);
    sandbox.failShare("adjustFulfillmentRequest", LOST, 1);
    sandbox.failShare(LOOK, Fault.status(404), 1);
    FulfillmentRequestPoller adjusting =
        poller.handle(request -> Decision.adjust(oneOfTheFirstLine(request)));
    assertThat(adjusting.poll()).isEqualTo(new PollReport(0, 0, 0, ids.size()));
    sandbox.stopFailing();

    assertThat(adjusting.poll()).isEqualTo(new PollReport(ids.size(), 0, 0, 0));
    assertThat(sandbox.books(token).fulfillmentRequests())
        .extracting(request -> request.lines().get(0).acknowledged())
        .containsOnly(1);
  }

  @Test
  void requestThatIsListedNoMore_isSettledByTheNextPoll() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 1);
    sandbox.failNext(ACKNOWLEDGE, LOST, 1);
    sandbox.failNext(LOOK, 404, 1);
    FulfillmentRequestPoller taking = poller.handle(request -> Decision.acknowledge());
    assertThat(taking.poll()).isEqualTo(new PollReport(0, 0, 0, 1));

    assertThat(taking.poll()).isEqualTo(new PollReport(1, 0, 0, 0));
    assertThat(taking.poll()).isEqualTo(new PollReport(0, 0, 0, 0));
  }

  @Test
  void requestThatOthersCancelBeforeTheNextPoll_isToldToTheListener() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 1);
    sandbox.failNext(ACKNOWLEDGE, Fault.status(404), 1);
    FulfillmentRequestPoller taking = poller.handle(request -> Decision.acknowledge());
    taking.poll();
    source.fulfillmentRequests().cancelFulfillmentRequest(ids.get(0)).execute();

    assertThat(taking.poll()).isEqualTo(new PollReport(1, 1, 0, 0));
    assertThat(overtaken).isEqualTo(ids);
  }

  @Test
  void lookThatFails_tellsWhatItWasToFindOutAbout() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 1);
    sandbox.failNext(ACKNOWLEDGE, 409, 1);
    sandbox.failNext(LOOK, 404, 1);

    poller.handle(request -> Decision.acknowledge()).poll();

    assertThat(untold).singleElement().asString().contains("409");
    assertThat(untold.get(0).getSuppressed()).singleElement().isInstanceOf(NotFoundException.class);
  }

  @Test
  void pageThatCannotBeRead_doesNotKeepTheApiFromWhatWasDecidedBefore() {
    sandbox.raiseFulfillmentRequests(token, 20);
    sandbox.failNext("getFulfillmentRequests", Fault.none(), 1);
    sandbox.failNext("getFulfillmentRequests", 404, 1);
    FulfillmentRequestPoller paging =
        poller.filter(query -> query.filterPageSize(10)).handle(request -> Decision.acknowledge());

    assertThatThrownBy(paging::poll).isInstanceOf(NotFoundException.class);
    assertThat(untold).isEmpty();
    assertThat(sandbox.books(token).fulfillmentRequests())
        .extracting(Books.Request::status)
        .filteredOn("Acknowledged"::equals)
        .hasSize(10);
  }

  private static AdjustFulfillmentRequest oneOfTheFirstLine(FulfillmentRequest request) {
    long line = Objects.requireNonNull(request.fulfillmentRequestItems()).get(0).id();
    return AdjustFulfillmentRequest.builder()
        .items(
            List.of(
                AdjustFulfillmentRequestItem.builder().id(line).acknowledgedQuantity(1).build()))
        .build();
  }

  private final class Notes implements PollListener {
    @Override
    public void settlingFailed(FulfillmentRequest request, Throwable failure) {
      untold.add(failure);
    }

    @Override
    public void overtaken(FulfillmentRequest request) {
      overtaken.add(request.id());
    }
  }
}
