package dev.flxpoint.sandbox.internal.fulfillment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Paging;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.store.FulfillmentRequest;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Lists fulfillment requests and moves them through their states. */
public final class FulfillmentRequestOperations {
  private final Store store;

  public FulfillmentRequestOperations(Store store) {
    this.store = store;
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("getFulfillmentRequests", this::list);
    handlers.put("countFulfillmentRequests", this::count);
    handlers.put("takeProcessingFulfillmentRequests", this::take);
    handlers.put("getFulfillmentRequest", call -> Answer.ok(find(call).toJson()));
    handlers.put(
        "markFulfillmentRequestProcessed",
        call -> change(call, 200, request -> request.process(store.exactNow())));
    handlers.put(
        "markFulfillmentRequestFailed",
        call ->
            change(
                call,
                204,
                request -> request.fail(call.params().text("error", ""), store.exactNow())));
    handlers.put(
        "cancelFulfillmentRequest",
        call -> change(call, 200, request -> request.cancel(store.exactNow())));
    handlers.put(
        "acknowledgeFulfillmentRequest",
        call -> change(call, 200, request -> request.acknowledge(store.exactNow())));
    handlers.put("adjustFulfillmentRequest", this::adjust);
  }

  private Answer adjust(Call call) {
    FulfillmentRequest request = find(call);
    new Adjustment(request).apply(call.body(), store.exactNow());
    return Answer.ok(request.toJson());
  }

  private Answer list(Call call) {
    Paging paging = Paging.of(call.params(), "filterPageNumber", "filterPageSize");
    return Answer.ok(
        json(paging.cut(matching(call, new FulfillmentFilter(call.params()).predicate()))));
  }

  private Answer count(Call call) {
    int count = matching(call, new FulfillmentFilter(call.params()).predicate()).size();
    return Answer.ok(Json.object().put("count", count));
  }

  private Answer take(Call call) {
    Long source = call.params().number("filterSourceId");
    List<FulfillmentRequest> taken =
        matching(
            call,
            each ->
                each.status() == FulfillmentRequest.Status.PROCESSING
                    && (source == null || source == each.sourceId()));
    taken.forEach(request -> request.process(store.exactNow()));
    return Answer.ok(json(taken));
  }

  private Answer change(Call call, int status, Consumer<FulfillmentRequest> transition) {
    transition.accept(find(call));
    return Answer.empty(status);
  }

  private List<FulfillmentRequest> matching(Call call, Predicate<FulfillmentRequest> filter) {
    return store.visibleRequests(call.token()).stream().filter(filter).toList();
  }

  private FulfillmentRequest find(Call call) {
    long id = call.params().requiredNumber("fulfillmentRequestId");
    return store.visibleRequests(call.token()).stream()
        .filter(request -> request.id() == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(404, "There is no fulfillment request " + id));
  }

  private static ArrayNode json(List<FulfillmentRequest> requests) {
    ArrayNode json = Json.MAPPER.createArrayNode();
    requests.forEach(request -> json.add(request.toJson()));
    return json;
  }
}
