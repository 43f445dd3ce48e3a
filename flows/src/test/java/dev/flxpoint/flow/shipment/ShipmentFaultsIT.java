package dev.flxpoint.flow.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.model.CreateShipment;
import dev.flxpoint.api.model.CreateShipmentItem;
import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.FulfillmentRequestItem;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointException;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.flow.internal.call.Causes;
import dev.flxpoint.flow.shipment.ShippingApi.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any parcels, any failures, and deaths at any moment: each parcel is shipped exactly once. */
@Timeout(60)
final class ShipmentFaultsIT {
  private static ShippingApi api;
  private static Flxpoint flxpoint;
  private static SourceClient source;

  /** A parcel, and what it was asked for with, which is not read again. */
  private record Shipping(FulfillmentRequest request, Parcel parcel) {}

  @BeforeAll
  static void start() throws IOException {
    api = new ShippingApi();
    flxpoint = Flxpoint.builder().baseUrl(api.url()).unpaced().maxRetries(0).build();
    source = flxpoint.source(SourceToken.of("source-token-of-a-test"));
  }

  @AfterAll
  static void stop() {
    flxpoint.close();
    api.close();
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyParcels_anyFailuresAndDeaths_areShippedOnce(long seed) {
    Random random = new Random(seed);
    MortalStore store = new MortalStore();
    Map<String, Integer> expected = new HashMap<>();
    List<Shipping> all = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      addParcels(seed * 10 + i, random, all, expected);
    }
    List<Shipping> open = new ArrayList<>(all);
    for (int round = 0; !open.isEmpty(); round++) {
      boolean healthy = round == 6;
      api.heal();
      store.dieAfter(healthy ? Integer.MAX_VALUE : random.nextInt(12));
      if (!healthy) {
        Fault[] faults = Fault.values();
        random.ints(8, 0, faults.length).forEach(fault -> api.fail(faults[fault]));
      }
      Collections.shuffle(open, random);
      open.removeAll(shipped(open, ShipmentPush.to(source).store(store), random.nextBoolean()));
      assertThat(round).as("seed %d", seed).isLessThan(7);
    }

    List<CreateShipment> books = shipments(seed);
    assertThat(books).as("seed %d", seed).hasSameSizeAs(all);
    assertThat(quantities(books)).as("seed %d", seed).isEqualTo(expected);
    assertThat(shipped(all, ShipmentPush.to(source).store(store), true)).isEqualTo(all);
    assertThat(shipments(seed)).as("shipped again").hasSameSizeAs(all);
  }

  private static List<CreateShipment> shipments(long seed) {
    return api.shipments().stream()
        .filter(each -> each.fulfillmentRequestId() / 10 == seed)
        .toList();
  }

  /** Returns what could be shipped, one after the other or all at once. */
  private static List<Shipping> shipped(List<Shipping> open, ShipmentPush push, boolean atOnce) {
    List<CompletableFuture<Boolean>> results = new ArrayList<>();
    for (Shipping shipping : open) {
      CompletableFuture<Boolean> result =
          push.shipAsync(shipping.request, shipping.parcel)
              .handle((shipped, failure) -> failure == null || isNoSurprise(Causes.of(failure)));
      results.add(result);
      if (!atOnce) {
        boolean unused = result.join();
      }
    }
    List<Shipping> shipped = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      if (results.get(i).join()) {
        shipped.add(open.get(i));
      }
    }
    return shipped;
  }

  /** Returns false for what was to be expected, so that the parcel is shipped again. */
  private static boolean isNoSurprise(Throwable failure) {
    boolean isExpected =
        failure instanceof FlxpointException || "dead".equals(failure.getMessage());
    if (!isExpected) {
      throw new AssertionError(failure);
    }
    return false;
  }

  /** Makes a request of some lines, and parcels that hold all of it. */
  private static void addParcels(
      long id, Random random, List<Shipping> all, Map<String, Integer> expected) {
    FulfillmentRequestItem[] items = new FulfillmentRequestItem[1 + random.nextInt(3)];
    Arrays.setAll(items, i -> Requests.line(id * 10 + i, "SKU-" + i, 1 + random.nextInt(4), 0));
    FulfillmentRequest request = Requests.of(id, items);
    api.put(request);
    Parcel[] parcels = new Parcel[1 + random.nextInt(3)];
    Arrays.setAll(parcels, i -> Parcel.of("UPS", "1Z" + id + "-" + i));
    if (random.nextBoolean()) {
      // A box that other requests of the same seed may be in as well.
      parcels[0] = Parcel.of("UPS", "box" + id / 10).shared();
    }
    for (FulfillmentRequestItem item : items) {
      for (int n = 0; n < item.quantity(); n++) {
        int i = random.nextInt(parcels.length);
        parcels[i] = parcels[i].line(item.sku(), 1);
        expected.merge(key(id, parcels[i].trackingNumber(), item.sku()), 1, Integer::sum);
      }
    }
    for (Parcel parcel : parcels) {
      if (!parcel.lines().isEmpty()) {
        all.add(new Shipping(request, parcel));
      }
    }
  }

  private static Map<String, Integer> quantities(List<CreateShipment> shipments) {
    Map<String, Integer> quantities = new HashMap<>();
    for (CreateShipment shipment : shipments) {
      for (CreateShipmentItem item : shipment.shipment().shipmentItems()) {
        String number = shipment.shipment().trackingNumber();
        quantities.merge(
            key(shipment.fulfillmentRequestId(), number, item.sku()),
            item.quantity(),
            Integer::sum);
      }
    }
    return quantities;
  }

  private static String key(long request, String number, String sku) {
    return request + " " + number + " " + sku;
  }
}
