package dev.flxpoint.sandbox.internal.inventory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Paging;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.SourceScope;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.store.Inventory;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists, reads and deletes what is in the inventories. */
public final class InventoryReads {
  private final Store store;

  public InventoryReads(Store store) {
    this.store = store;
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("getInventoryParents", this::parents);
    handlers.put("getInventoryVariants", this::variants);
    handlers.put("getInventoryVariant", this::variant);
    handlers.put("deleteInventoryVariant", this::delete);
  }

  /** Returns the variant with that id, or null if the token sees none. */
  static @Nullable ObjectNode find(Store store, Token token, long id) {
    for (Inventory inventory : store.visibleInventories(token)) {
      ObjectNode variant = inventory.variant(id);
      if (variant != null) {
        return variant;
      }
    }
    return null;
  }

  private Answer parents(Call call) {
    Inventory inventory = store.inventory(SourceScope.fromQuery(call));
    Paging paging = Paging.of(call.params(), "page", "pageSize");
    Instant cursor = call.params().instant("updatedAfter");
    List<ObjectNode> rows =
        inventory.parents().stream().filter(parent -> changedAfter(parent, cursor)).toList();
    InventoryView view = new InventoryView(inventory, call.params());
    ArrayNode page = Json.MAPPER.createArrayNode();
    paging.cut(rows).forEach(parent -> page.add(view.parent(parent)));
    return Answer.ok(page);
  }

  private Answer variants(Call call) {
    Params params = call.params();
    Inventory inventory = store.inventory(SourceScope.fromQuery(call));
    Paging paging = Paging.of(params, "page", "pageSize");
    for (String name : List.of("ids", "skus", "upcs")) {
      paging.checkFits(name, params.texts(name));
    }
    Instant cursor = params.instant("updatedAfter");
    Boolean archived = params.flag("filterArchived");
    List<ObjectNode> rows =
        named(inventory, params)
            .filter(each -> changedAfter(each, cursor))
            .filter(each -> archived == null || each.path("archived").asBoolean() == archived)
            // Nothing is ever marked for deletion here.
            .filter(each -> !params.flag("filterNeedsDeleting", false))
            .toList();
    InventoryView view = new InventoryView(inventory, params);
    ArrayNode page = Json.MAPPER.createArrayNode();
    paging.cut(rows).forEach(variant -> page.add(view.variant(variant)));
    return Answer.ok(page);
  }

  private Answer variant(Call call) {
    ObjectNode variant = required(call);
    Inventory inventory = store.inventory(variant.get("sourceId").asLong());
    return Answer.ok(new InventoryView(inventory, call.params()).variant(variant));
  }

  private Answer delete(Call call) {
    ObjectNode variant = required(call);
    if (variant.has("masterSku")) {
      throw new Refusal(
          409, "Inventory variant " + variant.get("id") + " is linked to a product variant");
    }
    Inventory inventory = store.inventory(variant.get("sourceId").asLong());
    ObjectNode parent = inventory.parentOf(variant);
    inventory.removeVariant(variant);
    boolean last =
        call.params().flag("deleteParentIfLastVariant", true)
            && inventory.variantsOf(parent).isEmpty();
    if (last) {
      inventory.removeParent(parent);
    }
    return Answer.ok(
        Json.object()
            .put("numberOfInventoryVariantsDeleted", 1)
            .put("numberOfInventoryParentsDeleted", last ? 1 : 0));
  }

  private ObjectNode required(Call call) {
    long id = call.params().requiredNumber("variantId");
    ObjectNode variant = find(store, call.token(), id);
    if (variant == null) {
      throw new Refusal(404, "There is no inventory variant " + id);
    }
    return variant;
  }

  // The ids win: beside them, SKUs and UPCs do not count.
  private static Stream<ObjectNode> named(Inventory inventory, Params params) {
    List<String> ids = params.texts("ids");
    if (!ids.isEmpty()) {
      return byId(ids.stream().map(id -> inventory.variant(Long.parseLong(id))));
    }
    List<String> skus = params.texts("skus");
    Set<String> upcs = Set.copyOf(params.texts("upcs"));
    Stream<ObjectNode> bySku =
        skus.isEmpty()
            ? inventory.variants().stream()
            : byId(skus.stream().map(sku -> inventory.variant(sku)));
    return bySku.filter(each -> upcs.isEmpty() || upcs.contains(each.path("upc").asText()));
  }

  private static Stream<ObjectNode> byId(Stream<@Nullable ObjectNode> rows) {
    TreeMap<Long, ObjectNode> found = new TreeMap<>();
    rows.forEach(
        row -> {
          if (row != null) {
            found.put(row.get("id").asLong(), row);
          }
        });
    return found.values().stream();
  }

  private static boolean changedAfter(ObjectNode row, @Nullable Instant cursor) {
    return cursor == null || Instant.parse(row.get("updatedAt").asText()).isAfter(cursor);
  }
}
