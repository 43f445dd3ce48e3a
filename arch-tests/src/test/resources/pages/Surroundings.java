import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.*;
import dev.flxpoint.api.model.*;
import dev.flxpoint.client.*;
import dev.flxpoint.client.file.*;
import dev.flxpoint.client.metrics.*;
import dev.flxpoint.client.spi.*;
import dev.flxpoint.flow.*;
import dev.flxpoint.flow.fulfillment.*;
import dev.flxpoint.flow.inventory.*;
import dev.flxpoint.flow.listing.*;
import dev.flxpoint.flow.order.*;
import dev.flxpoint.flow.shipment.*;
import dev.flxpoint.flow.store.*;
import dev.flxpoint.redis.*;
import dev.flxpoint.sandbox.*;
import dev.flxpoint.sandbox.junit.*;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.*;
import java.util.*;
import java.util.function.*;
import javax.sql.DataSource;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** What a reader of a page imagines around a piece of Java: names that speak for themselves. */
abstract class Surroundings {
  interface Warehouse {
    void take(FulfillmentRequest request);
  }

  interface Shop {
    String create(ListingParent listing);

    void update(ListingVariant variant);
  }

  interface Vault {
    String read(String name);
  }

  Flxpoint flxpoint;
  SourceClient source;
  ChannelClient channel;
  SourceToken token;
  OkHttpClient withYourProxyTlsAndInterceptors;
  MeterRegistry registry;
  DataSource dataSource;
  FlowStore store;
  Path folder;
  Progress progress;
  Vault vault;
  Warehouse warehouse;
  Shop shop;
  Queue<Order> queue;
  List<UpsertInventoryParent> parents;
  List<CreateOrder> manyOrders;
  CreateOrder order;
  FulfillmentRequest request;
  ListingVariant variant;

  abstract void log(Object about, Object text);

  abstract Iterable<UpsertInventoryParent> rowsOf(long source);

  abstract void tellBuyer(Order order, Shipment parcel);
}
