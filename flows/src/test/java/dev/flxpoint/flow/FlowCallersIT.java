package dev.flxpoint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.CreateOrderLine;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.CallContext;
import dev.flxpoint.client.CallListener;
import dev.flxpoint.client.CallTrace;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.Token;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.StockLevel;
import dev.flxpoint.flow.listing.ListingPublish;
import dev.flxpoint.flow.order.OrderPush;
import dev.flxpoint.flow.shipment.Parcel;
import dev.flxpoint.flow.shipment.ShipmentPush;
import dev.flxpoint.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of a flow belong to what its caller was at work on, whatever threads make them. */
@Timeout(60)
final class FlowCallersIT {
  private final Work work = new Work();
  private Sandbox sandbox;
  private Flxpoint flxpoint;
  private SourceClient source;
  private ChannelClient channel;
  private String shop;

  @BeforeEach
  void start() {
    sandbox = Sandbox.builder().withoutWindow().fulfillmentRequests(2).start();
    flxpoint = Unlimited.builder(sandbox.url()).addListener(work).build();
    source = Unlimited.source(flxpoint, sandbox.token(TokenType.SOURCE));
    shop = sandbox.token(TokenType.CHANNEL);
    channel = Unlimited.channel(flxpoint, shop);
  }

  @AfterEach
  void stop() {
    flxpoint.close();
    sandbox.close();
  }

  @Test
  void pushes_belongToTheirCaller() throws Exception {
    List<UpsertInventoryParent> parents =
        IntStream.range(0, 50).mapToObj(FlowCallersIT::parent).toList();
    work.on("parents", () -> InventoryPush.to(source).pushAsync(parents).join());
    List<StockLevel> levels =
        IntStream.range(0, 150).mapToObj(i -> StockLevel.of("SKU-" + i, i)).toList();
    work.on("stock", () -> InventoryPush.to(source).pushStockAsync(levels).join());
    work.on("stock here", () -> InventoryPush.to(source).pushStock(levels));

    assertThat(work.of(Operation.UPSERT_INVENTORY_PARENTS)).containsOnly("parents");
    assertThat(work.of(Operation.GET_INVENTORY_VARIANTS)).containsOnly("stock", "stock here");
    assertThat(work.of(Operation.UPDATE_INVENTORY_VARIANTS)).containsOnly("stock", "stock here");
  }

  @Test
  void pollsAndShipments_belongToTheirCaller() throws Exception {
    // What nobody has for sale is not ordered.
    InventoryPush.to(source).push(List.of(parent(1), parent(2)));
    List<FulfillmentRequest> taken = new ArrayList<>();
    work.on(
        "poll",
        () ->
            FulfillmentRequestPoller.of(source)
                .handle(
                    request -> {
                      taken.add(request);
                      return Decision.acknowledge();
                    })
                .pollAsync()
                .join());
    assertThat(taken).isNotEmpty();
    Parcel parcel = Parcel.of("UPS", "1Z999");
    work.on("ship", () -> ShipmentPush.to(source).shipAsync(taken.get(0), parcel).join());

    assertThat(work.of(Operation.GET_FULFILLMENT_REQUESTS)).containsOnly("poll");
    assertThat(work.of(Operation.ACKNOWLEDGE_FULFILLMENT_REQUEST)).containsOnly("poll");
    assertThat(work.of(Operation.CREATE_SHIPMENT)).containsOnly("ship");
  }

  @Test
  void ordersAndListings_belongToTheirCaller() throws Exception {
    work.on("order", () -> OrderPush.to(channel).createOnceAsync(order("W-1")).join());
    work.on("orders", () -> OrderPush.to(channel).pushAsync(List.of(order("W-2"))).join());
    sandbox.listings(shop).create("MUGS", "MUG-1");
    work.on(
        "publish",
        () -> ListingPublish.from(channel).each(parent -> "shop-" + parent.id()).runAsync().join());

    assertThat(work.of(Operation.CREATE_ORDER)).containsOnly("order", "orders");
    assertThat(work.of(Operation.ACKNOWLEDGE_LISTING_PARENTS)).containsOnly("publish");
  }

  private static UpsertInventoryParent parent(int i) {
    return UpsertInventoryParent.builder()
        .sku("P-" + i)
        .title("Mug")
        .variants(List.of(UpsertInventoryVariant.builder().sku("SKU-" + i).quantity(1).build()))
        .build();
  }

  private static CreateOrder order(String number) {
    return CreateOrder.builder()
        .referenceNumber(number)
        .orderItems(List.of(CreateOrderLine.builder().sku("MUG-1").quantity(1).build()))
        .build();
  }

  private static final class Work implements CallListener {
    private final ThreadLocal<String> current = ThreadLocal.withInitial(() -> "none");
    private final Map<Operation, Set<String>> seen = new ConcurrentHashMap<>();

    interface Task {
      void run() throws Exception;
    }

    void on(String name, Task task) throws Exception {
      current.set(name);
      task.run();
      current.remove();
    }

    Set<String> of(Operation operation) {
      return seen.getOrDefault(operation, Set.of());
    }

    @Override
    public CallTrace callStarted(Operation operation, Token token, HttpUrl baseUrl) {
      seen.computeIfAbsent(operation, each -> ConcurrentHashMap.newKeySet()).add(current.get());
      return CallTrace.NONE;
    }

    @Override
    public CallContext context() {
      String captured = current.get();
      return () -> {
        String before = current.get();
        current.set(captured);
        return () -> current.set(before);
      };
    }
  }
}
