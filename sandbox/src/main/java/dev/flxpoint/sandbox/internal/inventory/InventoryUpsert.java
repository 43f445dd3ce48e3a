package dev.flxpoint.sandbox.internal.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.SourceScope;
import dev.flxpoint.sandbox.internal.call.Tokens;
import dev.flxpoint.sandbox.internal.order.RequestRaiser;
import dev.flxpoint.sandbox.internal.spec.Spec;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Inventory;
import dev.flxpoint.sandbox.internal.store.Inventory.Fate;
import dev.flxpoint.sandbox.internal.store.Members;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import dev.flxpoint.sandbox.internal.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates or changes parents with their variants by SKU; each row succeeds or fails by itself. */
public final class InventoryUpsert {
  private final Store store;
  private final RequestRaiser raiser;
  private final InventoryLists lists;
  private final Members parentMembers;
  private final Members variantMembers;
  private final RowRules rules;

  public InventoryUpsert(Spec spec, Store store, RequestRaiser raiser, RowRules rules) {
    this.store = store;
    this.raiser = raiser;
    this.rules = rules;
    this.lists = new InventoryLists(store);
    this.parentMembers = new Members(spec.document(), "UpsertInventoryParent", "InventoryParent");
    this.variantMembers =
        new Members(spec.document(), "UpsertInventoryVariant", "InventoryVariant");
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("upsertInventoryParents", this::upsert);
  }

  private Answer upsert(Call call) {
    List<Long> sources = new ArrayList<>();
    // All of them before the first write: a 400 must leave nothing behind.
    for (int i = 0; i < call.body().size(); i++) {
      String place = "body[" + i + "]";
      JsonNode row = call.body().get(i);
      sources.add(SourceScope.fromBody(store.tokens(), call.token(), place + ".sourceId", row));
      rules.checkBatch(place, row.path("sku").asText());
      for (int k = 0; k < row.path("variants").size(); k++) {
        rules.checkBatch(place + ".variants[" + k + "]", sku(row.get("variants").get(k)));
      }
    }
    ArrayNode results = Json.MAPPER.createArrayNode();
    for (int i = 0; i < sources.size(); i++) {
      results.add(parent(sources.get(i), call.body().get(i), call.params()));
    }
    sources.stream().distinct().forEach(raiser::inventoryPushed);
    return Answer.ok(results);
  }

  private ObjectNode parent(long sourceId, JsonNode row, Params modes) {
    String sku = row.path("sku").asText();
    Inventory inventory = store.inventory(sourceId);
    String error = sku.isBlank() ? "sku must not be blank" : rules.row().of(sku);
    if (error != null) {
      inventory.count(Fate.REFUSED, sku);
      ObjectNode failed = RowResult.failed(sku, error);
      failed.putArray("variants");
      return failed;
    }
    ObjectNode known = inventory.parent(sku);
    ObjectNode parent = known == null ? newParent(sourceId, sku) : known;
    ObjectNode before = parent.deepCopy();
    parentMembers.copy(row, parent);
    ObjectNode result = RowResult.succeeded(parent);
    lists.changeParent(parent, row, modes, result);
    RowResult.finish(result, parent, known == null ? null : before, store.now());
    inventory.addParent(parent);
    inventory.count(Fate.PARENT_UPSERTED, sku);
    ArrayNode variants = result.putArray("variants");
    row.path("variants").forEach(each -> variants.add(variant(parent, each, modes)));
    return result;
  }

  private ObjectNode variant(ObjectNode parent, JsonNode row, Params modes) {
    Inventory inventory = store.inventory(parent.get("sourceId").asLong());
    String sku = sku(row);
    ObjectNode known = inventory.variant(sku);
    String error = refused(parent, row, sku, known);
    if (error != null) {
      inventory.count(Fate.REFUSED, sku);
      return RowResult.failed(sku, error);
    }
    ObjectNode variant = known == null ? newVariant(parent, sku) : known;
    ObjectNode before = variant.deepCopy();
    variantMembers.copy(row, variant);
    ObjectNode result = RowResult.succeeded(variant);
    lists.changeVariant(variant, row, modes, result);
    Stock.settle(variant, before, store.now());
    RowResult.finish(result, variant, known == null ? null : before, store.now());
    inventory.addVariant(variant);
    inventory.count(Fate.VARIANT_UPSERTED, sku);
    return result;
  }

  private @Nullable String refused(
      ObjectNode parent, JsonNode row, String sku, @Nullable ObjectNode known) {
    if (sku.isBlank()) {
      return "sku must not be blank";
    }
    if (row.path("quantity").asLong() < 0) {
      return "quantity must not be negative";
    }
    long parentId = parent.get("id").asLong();
    return known == null || known.get("inventoryParentId").asLong() == parentId
        ? rules.row().of(sku)
        : "sku " + Texts.shorten(sku) + " belongs to another parent";
  }

  private static String sku(JsonNode variant) {
    return variant.path("sku").isNull() ? "" : variant.path("sku").asText();
  }

  private ObjectNode newParent(long sourceId, String sku) {
    return Json.object()
        .put("id", store.nextId(Ids.Kind.PARENT))
        .put("accountId", Tokens.ACCOUNT_ID)
        .put("sourceId", sourceId)
        .put("sku", sku)
        .put("archived", false)
        .put("restricted", false)
        .put("insertedAt", store.now().toString());
  }

  private ObjectNode newVariant(ObjectNode parent, String sku) {
    return Json.object()
        .put("id", store.nextId(Ids.Kind.VARIANT))
        .put("accountId", Tokens.ACCOUNT_ID)
        .put("sourceId", parent.get("sourceId").asLong())
        .put("inventoryParentId", parent.get("id").asLong())
        .put("sku", sku)
        .put("archived", false)
        .put("insertedAt", store.now().toString());
  }
}
