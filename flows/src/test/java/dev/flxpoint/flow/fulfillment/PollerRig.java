package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.ServerErrorException;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A poller of a sandbox without a window, which notes what it handles and what goes wrong. */
abstract class PollerRig {
  static final String PROCESSED = "markFulfillmentRequestProcessed";
  static final String ACKNOWLEDGE = "acknowledgeFulfillmentRequest";

  final Sandbox sandbox = Sandbox.builder().withoutWindow().start();
  final Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url());
  final String token = sandbox.token(TokenType.SOURCE);
  final SourceClient source = Unlimited.source(flxpoint, token);
  final FlowStore store = FlowStore.memory();
  final List<Long> handled = new CopyOnWriteArrayList<>();
  final Notes notes = new Notes();
  final FulfillmentRequestPoller poller =
      FulfillmentRequestPoller.of(source).store(store).listener(notes).handle(this::take);

  @BeforeEach
  void stock() throws Exception {
    UpsertInventoryParent mug =
        UpsertInventoryParent.builder()
            .sku("MUG")
            .title("Mug")
            .variants(List.of(UpsertInventoryVariant.builder().sku("MUG-1").quantity(9).build()))
            .build();
    InventoryPush.to(source).push(List.of(mug));
  }

  @AfterEach
  void close() {
    flxpoint.close();
    sandbox.close();
  }

  final Decision take(FulfillmentRequest request) {
    handled.add(request.id());
    return Decision.acknowledge();
  }

  final List<String> statuses() {
    return sandbox.books(token).fulfillmentRequests().stream().map(Books.Request::status).toList();
  }

  /** Notes what goes wrong. */
  static final class Notes implements PollListener {
    final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public void handlerFailed(FulfillmentRequest request, Exception failure) {
      texts.add("handler " + request.id() + " " + failure.getMessage());
    }

    @Override
    public void settlingFailed(FulfillmentRequest request, Throwable failure) {
      texts.add("settling " + request.id() + " " + ((ServerErrorException) failure).status());
    }

    @Override
    public void overtaken(FulfillmentRequest request) {
      texts.add("overtaken " + request.id());
    }
  }
}
