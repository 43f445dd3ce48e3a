import dev.flxpoint.api.model.*;
import dev.flxpoint.client.*;
import dev.flxpoint.flow.fulfillment.*;
import dev.flxpoint.flow.inventory.*;
import dev.flxpoint.flow.store.*;
import java.nio.file.*;
import java.util.*;

/** Pushes the stock of many sources at once and takes over what is ordered from them. */
public final class Operator {
  public static void main(String[] args) throws Exception {
    String url = args[0];
    Path folder = Path.of(args[1]);
    try (var flxpoint = Flxpoint.builder().baseUrl(url).build();
        var store = FlowStore.file(folder.resolve("state"))) {
      Workspace acme = flxpoint.workspace(tokens -> addSources(tokens, folder.resolve("tokens")));

      OwnerResults<String> day =
          acme.sources()
              .each(
                  (id, source) -> {
                    List<UpsertInventoryParent> rows = rows(folder.resolve("stock/" + id + ".csv"));
                    return run(source, rows, store.within("source-" + id));
                  });

      day.results().forEach((id, done) -> System.out.println(id + ": " + done));
      day.failures().forEach((id, e) -> System.out.println(id + " failed: " + e.getMessage()));
    }
  }

  /** One source's day, with its own token, limit and memory: whatever fails it fails no other. */
  private static String run(SourceClient source, List<UpsertInventoryParent> rows, FlowStore store)
      throws InterruptedException {
    PushReport pushed = InventoryPush.to(source).journal(store).push(rows);
    PollReport polled =
        FulfillmentRequestPoller.of(source)
            .store(store)
            .handle(request -> Decision.acknowledge())
            .poll();
    return "%s rows taken, %s refused, %s requests"
        .formatted(pushed.applied(), pushed.refused().size(), polled.settled());
  }

  /** Reads a folder with a file for each source: its name is the id, its content the token. */
  private static void addSources(WorkspaceBuilder tokens, Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        long id = Long.parseLong(file.getFileName().toString());
        tokens.source(id, SourceToken.of(Files.readString(file).strip()));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Reads a CSV of SKU, title and quantity. */
  private static List<UpsertInventoryParent> rows(Path csv) throws java.io.IOException {
    return Files.readAllLines(csv).stream().map(line -> parent(line.split(","))).toList();
  }

  private static UpsertInventoryParent parent(String[] cell) {
    return UpsertInventoryParent.builder()
        .sku(cell[0])
        .title(cell[1])
        .variants(
            List.of(
                UpsertInventoryVariant.builder()
                    .sku(cell[0])
                    .quantity(Integer.valueOf(cell[2]))
                    .build()))
        .build();
  }
}
