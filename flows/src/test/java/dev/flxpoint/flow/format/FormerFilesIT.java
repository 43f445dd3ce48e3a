package dev.flxpoint.flow.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.flxpoint.api.model.CreateOrder;
import dev.flxpoint.api.model.CreateOrderLine;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.api.model.UpsertInventoryVariant;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.inventory.PushReport;
import dev.flxpoint.flow.listing.ListingPublish;
import dev.flxpoint.flow.listing.ListingSync;
import dev.flxpoint.flow.order.OrderFeed;
import dev.flxpoint.flow.order.OrderPush;
import dev.flxpoint.flow.order.OrderResult;
import dev.flxpoint.flow.shipment.Parcel;
import dev.flxpoint.flow.shipment.ShipmentPush;
import dev.flxpoint.flow.shipment.ShipmentResult;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.FlowStoreException;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a released version wrote is understood by this one. The files are those that the examples
 * left behind, each time with two orders of a supplier who has mugs; cut off after a line they are
 * what a killed process left. Times of orders and parcels are of 2100, since old ones are dropped.
 */
@Timeout(120)
final class FormerFilesIT {
  static final Path FORMATS = Path.of("src/test/resources/formats");
  private static final Path SANDBOXES = Path.of("../sandbox/src/test/resources/formats");
  private static final String SOURCE = "sandbox-source-1";
  private static final String CHANNEL = "sandbox-channel-1";

  @TempDir private Path folder;

  static Stream<String> versions() throws IOException {
    try (Stream<Path> folders = Files.list(FORMATS)) {
      return folders.map(each -> each.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void day_thatWasDone_isNotDoneAgain(String version) throws Exception {
    try (Stream<Path> files = Files.list(FORMATS.resolve(version))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    List<Object> handled = new ArrayList<>();
    try (Sandbox sandbox = sandbox(version, Integer.MAX_VALUE);
        Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url());
        FlowStore store = FlowStore.file(folder)) {
      SourceClient source = Unlimited.source(flxpoint, SOURCE);
      ChannelClient channel = Unlimited.channel(flxpoint, CHANNEL);

      FulfillmentRequestPoller.of(source)
          .store(store)
          .handle(
              request -> {
                handled.add(request);
                return Decision.acknowledge();
              })
          .poll();
      ShipmentResult shipped =
          ShipmentPush.to(source).store(store).ship(request(source), Parcel.of("UPS", "1Z601133"));
      ListingPublish.from(channel)
          .store(store)
          .each(
              listing -> {
                handled.add(listing);
                return "shop-" + listing.sku();
              })
          .run();
      ListingSync.from(channel).store(store).each(handled::add).run();
      OrderResult order = OrderPush.to(channel).store(store).createOnce(order());
      OrderFeed.of(channel).store(store).each(handled::add).poll();

      assertThat(handled).isEmpty();
      assertThat(shipped.alreadyShipped()).isTrue();
      assertThat(shipped.shipmentId()).isEqualTo(934_808);
      assertThat(order.created()).isFalse();
      assertThat(order.orderId()).isEqualTo(413_742);
      assertThat(sandbox.requests())
          .extracting(SandboxRequest::operationId)
          .allMatch(operation -> operation.startsWith("get"));
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void decisionBeforeAKill_isTold_withoutItsHandler(String version) throws Exception {
    copy(version, "fulfillment-requests.state", 2);
    List<Long> handled = new ArrayList<>();
    try (Sandbox sandbox = sandbox(version, 2);
        Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url());
        FlowStore store = FlowStore.file(folder)) {
      FulfillmentRequestPoller.of(Unlimited.source(flxpoint, SOURCE))
          .store(store)
          .handle(
              request -> {
                handled.add(request.id());
                return Decision.acknowledge();
              })
          .poll();

      assertThat(handled).containsExactlyInAnyOrder(601_134L, 601_135L);
      assertThat(sandbox.requests())
          .filteredOn(each -> each.operationId().equals("acknowledgeFulfillmentRequest"))
          .hasSize(3);
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void parcelBeforeAKill_isLookedFor_beforeItIsSent(String version) throws Exception {
    copy(version, "shipments.state", 2);
    try (Sandbox sandbox = sandbox(version, 9);
        Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url());
        FlowStore store = FlowStore.file(folder)) {
      SourceClient source = Unlimited.source(flxpoint, SOURCE);
      ShipmentPush shipments = ShipmentPush.to(source).store(store);

      assertThat(shipments.ship(request(source), Parcel.of("UPS", "1Z601133")).alreadyShipped())
          .isTrue();
      assertThat(sandbox.books(SOURCE).shipments()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void rowsThatWereAnsweredBeforeAKill_areNotSentAgain(String version) throws Exception {
    copy(version, "inventory-push.parents.state", 3);
    try (Sandbox sandbox = sandbox(version, 2);
        Flxpoint flxpoint = Unlimited.flxpoint(sandbox.url());
        FlowStore store = FlowStore.file(folder)) {
      PushReport report =
          InventoryPush.to(Unlimited.source(flxpoint, SOURCE))
              .journal(store)
              .push(List.of(mug("MUG-1", "White mug", 8), mug("MUG-2", "Red mug", 5)));

      assertThat(report).isEqualTo(new PushReport(2, 2, 0, List.of()));
      assertThat(sandbox.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void fileOfANewerVersion_isRefused_andStaysAsItWas(String version) throws IOException {
    copy(version, "orders.state", 3);
    Path file = folder.resolve("orders.state");
    String newer =
        Files.readString(file).replaceFirst("flxpoint-flow-state \\d+", "flxpoint-flow-state 99");
    Files.writeString(file, newer);
    try (FlowStore store = FlowStore.file(folder)) {
      assertThatExceptionOfType(FlowStoreException.class)
          .isThrownBy(() -> store.open("orders"))
          .withMessageContaining("has version 99 of the format")
          .withMessageContaining("Use the library that wrote it, or a newer one");
    }
    assertThat(file).hasContent(newer);
  }

  /** Copies the beginning of a file. */
  private void copy(String version, String name, int lines) throws IOException {
    String text = Files.readString(FORMATS.resolve(version).resolve(name));
    Files.writeString(folder.resolve(name), start(text, lines));
  }

  /** Starts the API as it was when the files were written, or after so many lines of its own. */
  private Sandbox sandbox(String version, int lines) throws IOException {
    Path state = folder.resolve("sandbox");
    String text = Files.readString(SANDBOXES.resolve(version).resolve("sandbox.state"));
    Files.writeString(state, start(text, lines));
    return Sandbox.builder()
        .fulfillmentRequests(3)
        .listings(1)
        .withoutWindow()
        .stateFile(state)
        .start();
  }

  private static String start(String text, int lines) {
    return String.join(
        "", text.lines().limit(lines).map(line -> line + "\n").toArray(String[]::new));
  }

  private static FulfillmentRequest request(SourceClient source) {
    return source.fulfillmentRequests().getFulfillmentRequest(601_133L).execute();
  }

  private static CreateOrder order() {
    var item = CreateOrderLine.builder().sku("MUG-1").quantity(2).build();
    return CreateOrder.builder().referenceNumber("W-1").orderItems(List.of(item)).build();
  }

  private static UpsertInventoryParent mug(String sku, String title, int quantity) {
    var variant = UpsertInventoryVariant.builder().sku(sku).quantity(quantity).build();
    return UpsertInventoryParent.builder().sku(sku).title(title).variants(List.of(variant)).build();
  }
}
