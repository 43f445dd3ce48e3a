package dev.flxpoint.flow.crash;

import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.flow.listing.ListingPublish;
import dev.flxpoint.flow.listing.ListingSync;
import dev.flxpoint.flow.store.FlowStore;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a shop does with listings: each line in its file is something that it did. */
final class ListingJobs {
  private ListingJobs() {}

  static void publish(ChannelClient channel, Path store, Path shop) throws Exception {
    try (FlowStore files = FlowStore.file(store);
        FileOutputStream lines = new FileOutputStream(shop.toFile(), true)) {
      ListingPublish.from(channel)
          .store(files)
          .each(
              listing -> {
                String id = "E-" + listing.sku();
                write(id, lines);
                return id;
              })
          .run();
    }
  }

  static void sync(ChannelClient channel, Path store, Path shop) throws Exception {
    try (FlowStore files = FlowStore.file(store);
        FileOutputStream lines = new FileOutputStream(shop.toFile(), true)) {
      ListingSync.from(channel)
          .store(files)
          .each(listing -> write(listing.sku() + " " + listing.quantity(), lines))
          .run();
    }
  }

  private static void write(String line, FileOutputStream lines) throws IOException {
    lines.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    lines.getFD().sync();
  }
}
