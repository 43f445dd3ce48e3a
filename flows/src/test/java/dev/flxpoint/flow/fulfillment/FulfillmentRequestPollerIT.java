package dev.flxpoint.flow.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.model.AdjustFulfillmentRequest;
import dev.flxpoint.api.model.AdjustFulfillmentRequestItem;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStoreException;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Fault;
import dev.flxpoint.sandbox.SandboxRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class FulfillmentRequestPollerIT extends PollerRig {
  @Test
  void poll_handlesEachRequestOnce_thenAcknowledgesIt() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 3);

    assertThat(poller.poll()).isEqualTo(new PollReport(3, 0, 0, 0));
    assertThat(poller.poll()).isEqualTo(new PollReport(0, 0, 0, 0));

    assertThat(handled).isEqualTo(ids);
    assertThat(statuses()).containsOnly("Acknowledged");
    assertThat(sandbox.requests())
        .extracting(SandboxRequest::operationId)
        .doesNotContain("takeProcessingFulfillmentRequests");
  }

  @Test
  void handlerThatFails_leavesItsRequestForTheNextPoll() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 3);
    FulfillmentRequestPoller picky =
        poller.handle(
            request -> {
              if (request.id() == ids.get(1) && handled.size() < 3) {
                handled.add(-1L);
                throw new IllegalStateException("no shelf");
              }
              return take(request);
            });

    assertThat(picky.poll()).isEqualTo(new PollReport(2, 0, 1, 0));
    assertThat(picky.poll()).isEqualTo(new PollReport(1, 0, 0, 0));
    assertThat(handled).containsExactly(ids.get(0), -1L, ids.get(2), ids.get(1));
    assertThat(notes.texts).containsExactly("handler " + ids.get(1) + " no shelf");
  }

  @Test
  void later_leavesTheRequest() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 1);

    assertThat(poller.handle(request -> Decision.later()).poll())
        .isEqualTo(new PollReport(0, 0, 1, 0));
    assertThat(statuses()).containsExactly("Processing");
  }

  @Test
  void handlerThatReturnsNull_isTold() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 1);
    poller.handle(request -> null).poll();

    assertThat(notes.texts).singleElement().asString().contains("return a Decision");
  }

  @Test
  void acknowledgeWhoseAnswerIsLost_isSeenByReading() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 2);
    sandbox.failNext(PROCESSED, Fault.status(500).afterEffect(), 1);
    sandbox.failNext(ACKNOWLEDGE, Fault.disconnect().afterEffect(), 1);

    assertThat(poller.poll()).isEqualTo(new PollReport(2, 0, 0, 0));
    assertThat(statuses()).containsOnly("Acknowledged");
    assertThat(notes.texts).isEmpty();
  }

  @Test
  void acknowledgeThatFailed_isToldByTheNextPoll_withoutTheHandler() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 2);
    sandbox.failNext(ACKNOWLEDGE, 500, 1);

    assertThat(poller.poll()).isEqualTo(new PollReport(1, 0, 0, 1));
    assertThat(poller.poll()).isEqualTo(new PollReport(1, 0, 0, 0));
    assertThat(handled).isEqualTo(ids);
    assertThat(statuses()).containsOnly("Acknowledged");
    assertThat(notes.texts).singleElement().asString().startsWith("settling ").contains("500");
  }

  @Test
  void acknowledgedByOthersMeanwhile_isFine() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 1);
    FulfillmentRequestPoller overtaken =
        poller.handle(
            request -> {
              source.fulfillmentRequests().markFulfillmentRequestProcessed(request.id()).execute();
              source.fulfillmentRequests().acknowledgeFulfillmentRequest(request.id()).execute();
              return take(request);
            });

    assertThat(overtaken.poll()).isEqualTo(new PollReport(1, 0, 0, 0));
  }

  @Test
  void cancelledByOthersMeanwhile_isToldToTheListener() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 1);
    FulfillmentRequestPoller overtaken =
        poller.handle(
            request -> {
              source.fulfillmentRequests().cancelFulfillmentRequest(request.id()).execute();
              return take(request);
            });

    assertThat(overtaken.poll()).isEqualTo(new PollReport(1, 1, 0, 0));
    assertThat(notes.texts).containsExactly("overtaken " + ids.get(0));
  }

  @Test
  void decisions_areCarriedOut() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 3);
    Map<Long, Decision> decisions =
        Map.of(
            ids.get(0), Decision.cancel(),
            ids.get(1), Decision.fail("no stock"),
            ids.get(2), Decision.adjust(firstLine(ids.get(2))));

    assertThat(poller.handle(request -> decisions.get(request.id())).poll().settled()).isEqualTo(3);
    List<Books.Request> requests = sandbox.books(token).fulfillmentRequests();
    assertThat(requests.get(0).status()).isEqualTo("Canceled");
    assertThat(requests.get(1).failure()).isEqualTo("no stock");
    assertThat(requests.get(2).lines().get(0).acknowledged()).isEqualTo(1);
  }

  @Test
  void decisionThatWasRememberedBeforeACrash_isToldWithoutTheHandler() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 1);
    try (FlowState state = store.open("fulfillment-requests")) {
      state.put("request." + ids.get(0), "decided acknowledge");
    }

    assertThat(poller.poll().settled()).isEqualTo(1);
    assertThat(handled).isEmpty();
  }

  @Test
  void stateThatNoPollerWrote_isAnError_andNobodyIsTold() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 1);
    try (FlowState state = store.open("fulfillment-requests")) {
      state.put("request." + ids.get(0), "shipped");
    }

    assertThatThrownBy(poller::poll)
        .isInstanceOf(FlowStoreException.class)
        .hasMessageContaining("request." + ids.get(0))
        .hasMessageContaining("\"shipped\"");
    assertThat(handled).isEmpty();
    assertThat(statuses()).containsExactly("Processing");
  }

  @Test
  void listThatCannotBeRead_isTheCallsFailure() {
    sandbox.raiseFulfillmentRequests(token, 1);
    sandbox.failShare("getFulfillmentRequests", Fault.status(404), 1);

    assertThatThrownBy(poller::poll).hasMessageContaining("404");
  }

  @Test
  void filter_narrowsWhatIsAskedFor() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 3);

    poller.filter(query -> query.sinceId(ids.get(1))).poll();

    assertThat(handled).containsExactly(ids.get(2));
  }

  @Test
  void hundreds_areAllHandledOnce() throws Exception {
    List<Long> ids = sandbox.raiseFulfillmentRequests(token, 400);

    assertThat(poller.poll()).isEqualTo(new PollReport(400, 0, 0, 0));
    assertThat(handled).isEqualTo(ids);
  }

  @Test
  void pollAsync_isThePoll() {
    sandbox.raiseFulfillmentRequests(token, 2);

    assertThat(poller.pollAsync().join()).isEqualTo(new PollReport(2, 0, 0, 0));
  }

  @Test
  void withoutAHandler_saysSo() throws Exception {
    sandbox.raiseFulfillmentRequests(token, 1);
    FulfillmentRequestPoller.of(source).listener(notes).poll();

    assertThat(notes.texts).singleElement().asString().contains("set one by handle(...)");
  }

  private AdjustFulfillmentRequest firstLine(long id) {
    Books.Request request =
        sandbox.books(token).fulfillmentRequests().stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow();
    return AdjustFulfillmentRequest.builder()
        .items(
            List.of(
                AdjustFulfillmentRequestItem.builder()
                    .id(request.lines().get(0).id())
                    .acknowledgedQuantity(1)
                    .build()))
        .build();
  }
}
