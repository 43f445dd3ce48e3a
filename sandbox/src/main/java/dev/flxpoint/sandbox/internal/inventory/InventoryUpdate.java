package dev.flxpoint.sandbox.internal.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.spec.Spec;
import dev.flxpoint.sandbox.internal.store.Inventory.Fate;
import dev.flxpoint.sandbox.internal.store.Members;
import dev.flxpoint.sandbox.internal.store.Store;
import dev.flxpoint.sandbox.internal.text.Json;
import dev.flxpoint.sandbox.internal.text.Texts;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes variants that are named by id and by SKU; each row succeeds or fails by itself. */
public final class InventoryUpdate {
  private final Store store;
  private final InventoryLists lists;
  private final Members members;
  private final RowRules rules;

  public InventoryUpdate(Spec spec, Store store, RowRules rules) {
    this.store = store;
    this.rules = rules;
    this.lists = new InventoryLists(store);
    this.members = new Members(spec.document(), "UpdateInventoryVariant", "InventoryVariant");
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("updateInventoryVariants", this::update);
  }

  private Answer update(Call call) {
    // All of them before the first write: a 400 must leave nothing behind.
    for (int i = 0; i < call.body().size(); i++) {
      rules.checkBatch("body[" + i + "]", sku(call.body().get(i)));
    }
    ArrayNode results = Json.MAPPER.createArrayNode();
    call.body().forEach(row -> results.add(row(call.token(), row, call.params())));
    return Answer.ok(results);
  }

  private ObjectNode row(Token token, JsonNode row, Params modes) {
    long id = row.path("inventoryVariantId").asLong();
    String sku = sku(row);
    ObjectNode variant = InventoryReads.find(store, token, id);
    String error = refused(row, id, sku, variant);
    if (variant == null || error != null) {
      if (token.type() == TokenType.SOURCE) {
        store.inventory(token.owner()).count(Fate.REFUSED, sku);
      }
      return RowResult.failed(sku, error == null ? "" : error);
    }
    ObjectNode before = variant.deepCopy();
    for (String name : members.names()) {
      if (!modes.text(parameter(name), "update").equals("none")) {
        Members.copy(row, variant, name);
      }
    }
    lists.customFields(variant, row, modes.text("modifyCustomFields", "merge"));
    Stock.settle(variant, before, store.now());
    store.inventory(variant.get("sourceId").asLong()).count(Fate.VARIANT_UPDATED, sku);
    ObjectNode result = RowResult.succeeded(variant);
    RowResult.finish(result, variant, before, store.now());
    return result;
  }

  private @Nullable String refused(
      JsonNode row, long id, String sku, @Nullable ObjectNode variant) {
    if (variant == null) {
      return "there is no inventory variant " + id;
    }
    if (!variant.get("sku").asText().equals(sku)) {
      return "inventory variant " + id + " does not have the sku " + Texts.shorten(sku);
    }
    return row.path("quantity").asLong() < 0
        ? "quantity must not be negative"
        : rules.row().of(sku);
  }

  private static String sku(JsonNode row) {
    return row.path("sku").asText();
  }

  private static String parameter(String member) {
    // The one name that does not follow from its member.
    return member.equals("dropshipFee")
        ? "modifyDropShipFee"
        : "modify" + member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
  }
}
