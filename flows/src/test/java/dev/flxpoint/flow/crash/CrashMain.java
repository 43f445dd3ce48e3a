package dev.flxpoint.flow.crash;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.api.model.UpsertInventoryParent;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.Unlimited;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.inventory.InventoryPush;
import dev.flxpoint.flow.shipment.Parcel;
import dev.flxpoint.flow.shipment.ShipmentPush;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.JdbcFlowStore;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A supplier's program, made to be killed: does one job to its end, and says how far it is.
 *
 * <p>Arguments: a folder of its own, the job, the API's address, a token, and what the job needs.
 */
final class CrashMain {
  /** The file that it makes when all is loaded, so that a kill hits the job and not the start. */
  static final String BEGUN = "begun";

  /** The file that it makes when its job is done. */
  static final String DONE = "done";

  private CrashMain() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    try (Flxpoint flxpoint = Unlimited.flxpoint(URI.create(args[2]))) {
      SourceClient source = Unlimited.source(flxpoint, args[3]);
      ChannelClient channel = Unlimited.channel(flxpoint, args[3]);
      warmUp(args[1], source, channel);
      Files.createFile(folder.resolve(BEGUN));
      switch (args[1]) {
        case "push" -> push(source, folder.resolve("state"), args[4], Integer.parseInt(args[5]));
        case "poll" -> poll(source, folder.resolve("state"), Path.of(args[4]));
        case "ship" -> ship(source, folder.resolve("state"));
        case "listing-publish" ->
            ListingJobs.publish(channel, folder.resolve("state"), Path.of(args[4]));
        case "listing-sync" -> ListingJobs.sync(channel, folder.resolve("state"), Path.of(args[4]));
        case "orders" -> OrderJobs.push(channel, folder.resolve("state"), args[4]);
        case "order-feed" -> OrderJobs.follow(channel, folder.resolve("state"), Path.of(args[4]));
        case "transaction" -> transaction(source, args[4]);
        default -> throw new IllegalArgumentException(args[1]);
      }
      Files.createFile(folder.resolve(DONE));
    }
  }

  /** Makes one request, so that all is loaded when the job begins. */
  private static void warmUp(String job, SourceClient source, ChannelClient channel) {
    Object unused;
    if (job.startsWith("listing")) {
      unused = channel.listings().countListingVariants().execute();
    } else if (job.startsWith("order")) {
      unused = channel.orders().getOrders(q -> q.pageSize(1)).execute();
    } else {
      unused = source.inventory().getInventoryVariants(q -> q.pageSize(1)).execute();
    }
  }

  private static void push(SourceClient source, Path store, String title, int rows)
      throws Exception {
    Iterable<UpsertInventoryParent> parents =
        () -> IntStream.range(0, rows).mapToObj(i -> parent("P" + i, title)).iterator();
    InventoryPush.to(source).journal(store).push(parents);
  }

  static UpsertInventoryParent parent(String sku, String title) {
    return UpsertInventoryParent.builder().sku(sku).title(title).build();
  }

  /** The handler writes a line for each request, and makes sure that it is on the disk. */
  private static void poll(SourceClient source, Path store, Path warehouse) throws Exception {
    try (FlowStore files = FlowStore.file(store);
        FileOutputStream lines = new FileOutputStream(warehouse.toFile(), true)) {
      FulfillmentRequestPoller.of(source)
          .store(files)
          .handle(
              request -> {
                write(request, lines);
                return Decision.acknowledge();
              })
          .poll();
    }
  }

  private static void write(FulfillmentRequest request, FileOutputStream lines) throws IOException {
    lines.write((request.id() + "\n").getBytes(StandardCharsets.US_ASCII));
    lines.getFD().sync();
  }

  private static void ship(SourceClient source, Path store) throws Exception {
    try (FlowStore files = FlowStore.file(store)) {
      ShipmentPush shipments = ShipmentPush.to(source).store(files);
      for (FulfillmentRequest request :
          source
              .fulfillmentRequests()
              .getFulfillmentRequests(q -> q.filterIsAcknowledged(true))
              .rows()) {
        if (!"Shipped".equals(request.shippedStatus())) {
          shipments.ship(request, Parcel.of("UPS", "1Z" + request.id()));
        }
      }
    }
  }

  /** The handler writes into a table that would take the same request twice. */
  private static void transaction(SourceClient source, String url) throws Exception {
    try (JdbcFlowStore store = JdbcFlowStore.of(database(url))) {
      FulfillmentRequestPoller.of(source)
          .handleInTransaction(
              store,
              (request, connection) -> {
                insert(request, connection);
                return Decision.acknowledge();
              })
          .poll();
    }
  }

  private static DataSource database(String url) {
    if (url.startsWith("jdbc:h2:")) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(url);
      h2.setUser("sa");
      return h2;
    }
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setURL(url);
    return postgres;
  }

  private static void insert(FulfillmentRequest request, Connection connection) throws Exception {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into warehouse (request) values (?)")) {
      insert.setLong(1, request.id());
      insert.executeUpdate();
    }
  }
}
