package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.model.FulfillmentRequestStatus;
import dev.flxpoint.api.param.GetFulfillmentRequestsParams;
import dev.flxpoint.api.source.SourceApis;
import dev.flxpoint.flow.store.FlowStore;
import java.time.Duration;
import java.util.function.Consumer;

/** What a poller was told. Immutable. */
record PollSettings(
    SourceApis source,
    Duration every,
    FlowStore store,
    Consumer<GetFulfillmentRequestsParams.Builder> filter,
    PollListener listener,
    Handling handling) {
  PollSettings withEvery(Duration changed) {
    return new PollSettings(source, changed, store, filter, listener, handling);
  }

  PollSettings withStore(FlowStore changed) {
    return new PollSettings(source, every, changed, filter, listener, handling);
  }

  PollSettings withFilter(Consumer<GetFulfillmentRequestsParams.Builder> changed) {
    return new PollSettings(source, every, store, changed, listener, handling);
  }

  PollSettings withListener(PollListener changed) {
    return new PollSettings(source, every, store, filter, changed, handling);
  }

  PollSettings withHandling(Handling changed) {
    return new PollSettings(source, every, store, filter, listener, changed);
  }

  /** Those that nobody has answered; a poll of the acknowledged would list each one for ever. */
  GetFulfillmentRequestsParams query() {
    GetFulfillmentRequestsParams.Builder query =
        GetFulfillmentRequestsParams.builder()
            .filterStatus(FulfillmentRequestStatus.PROCESSING, FulfillmentRequestStatus.PROCESSED)
            .filterIsAcknowledged(false)
            .filterPageSize(100);
    filter.accept(query);
    return query.build();
  }
}
