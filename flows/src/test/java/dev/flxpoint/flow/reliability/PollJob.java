package dev.flxpoint.flow.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.AdjustFulfillmentRequest;
import dev.flxpoint.api.model.AdjustFulfillmentRequestItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.fulfillment.PollListener;
import dev.flxpoint.flow.fulfillment.PollReport;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Polls until every request is decided about in one of four ways, by its place among them. */
final class PollJob implements FlowUnderTest.Job, PollListener {
  /** Fewer rows than ten do not tell the client that it may go on by their ids. */
  private static final int PAGE = 10;

  private static final String ERROR = "no stock";

  private final Sandbox sandbox;
  private final String token;
  private final List<Long> ids;
  private final FlowStore store = FlowStore.memory();
  private final List<Long> handled = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private Said said = Said.nothing();

  PollJob(Sandbox sandbox, String token, List<Long> ids) {
    this.sandbox = sandbox;
    this.token = token;
    this.ids = ids;
  }

  @Override
  public Said run(Caller caller) throws InterruptedException {
    said = Said.nothing();
    FulfillmentRequestPoller poller =
        FulfillmentRequestPoller.of(caller.source())
            .store(store)
            .filter(query -> query.filterPageSize(PAGE))
            .listener(this)
            .handle(this::take);
    try {
      PollReport report = poller.poll();
      assertThat(report.postponed() + report.overtaken()).isZero();
      assertThat(report.failed() > 0).isEqualTo(said.isFailure());
    } catch (FlxpointException e) {
      said = said.and(Said.failure(e));
    }
    assertThat(wrong).isEmpty();
    return said;
  }

  private Decision take(FulfillmentRequest request) {
    if (!book(request.id()).status().equals("Processing")) {
      wrong.add("The API was told about " + request.id() + " before it was handled");
    }
    handled.add(request.id());
    return switch (ids.indexOf(request.id()) % 4) {
      case 0 -> Decision.acknowledge();
      case 1 -> Decision.adjust(oneOfTheFirstLine(request));
      case 2 -> Decision.cancel();
      default -> Decision.fail(ERROR);
    };
  }

  private static AdjustFulfillmentRequest oneOfTheFirstLine(FulfillmentRequest request) {
    long line = Objects.requireNonNull(request.fulfillmentRequestItems()).get(0).id();
    return AdjustFulfillmentRequest.builder()
        .items(
            List.of(
                AdjustFulfillmentRequestItem.builder().id(line).acknowledgedQuantity(1).build()))
        .build();
  }

  @Override
  public void settlingFailed(FulfillmentRequest request, Throwable failure) {
    try {
      said = said.and(Said.failure(failure));
    } catch (AssertionError e) {
      wrong.add(e.getMessage());
    }
  }

  @Override
  public void handlerFailed(FulfillmentRequest request, Exception failure) {
    wrong.add(failure.toString());
  }

  @Override
  public void overtaken(FulfillmentRequest request) {
    wrong.add(request.id() + " is taken for cancelled by others");
  }

  @Override
  public void checkEnd(boolean isOnce) {
    assertThat(handled).containsExactlyInAnyOrderElementsOf(ids);
    for (int i = 0; i < ids.size(); i++) {
      Books.Request request = book(ids.get(i));
      switch (i % 4) {
        case 0 -> assertThat(request.status()).isEqualTo("Acknowledged");
        case 1 -> assertThat(request.lines().get(0).acknowledged()).isEqualTo(1);
        case 2 -> assertThat(request.status()).isEqualTo("Canceled");
        default -> assertThat(request.failure()).isEqualTo(ERROR);
      }
    }
    try (FlowState state = store.open("fulfillment-requests")) {
      assertThat(state.entries().values())
          .hasSameSizeAs(ids)
          .allSatisfy(entry -> assertThat(entry).startsWith("settled "));
    }
  }

  private Books.Request book(long id) {
    return sandbox.books(token).fulfillmentRequest(id);
  }
}
