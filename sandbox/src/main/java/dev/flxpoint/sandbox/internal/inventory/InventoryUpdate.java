package dev.flxpoint.sandbox.internal.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Answer;
import dev.flxpoint.sandbox.internal.call.Call;
import dev.flxpoint.sandbox.internal.call.Handler;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Token;
import dev.flxpoint.sandbox.internal.spec.Spec;
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

  public InventoryUpdate(Spec spec, Store store) {
    this.store = store;
    this.lists = new InventoryLists(store);
    this.members = new Members(spec.document(), "UpdateInventoryVariant", "InventoryVariant");
  }

  public void register(Map<String, Handler> handlers) {
    handlers.put("updateInventoryVariants", this::update);
  }

  private Answer update(Call call) {
    ArrayNode results = Json.MAPPER.createArrayNode();
    call.body().forEach(row -> results.add(row(call.token(), row, call.params())));
    return Answer.ok(results);
  }

  private ObjectNode row(Token token, JsonNode row, Params modes) {
    long id = row.path("inventoryVariantId").asLong();
    String sku = row.path("sku").asText();
    ObjectNode variant = InventoryReads.find(store, token, id);
    String error = refused(row, id, sku, variant);
    if (variant == null || error != null) {
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
    ObjectNode result = RowResult.succeeded(variant);
    RowResult.finish(result, variant, before, store.now());
    return result;
  }

  private static @Nullable String refused(
      JsonNode row, long id, String sku, @Nullable ObjectNode variant) {
    if (variant == null) {
      return "there is no inventory variant " + id;
    }
    if (!variant.get("sku").asText().equals(sku)) {
      return "inventory variant " + id + " does not have the sku " + Texts.shorten(sku);
    }
    return row.path("quantity").asLong() < 0 ? "quantity must not be negative" : null;
  }

  private static String parameter(String member) {
    // The one name that does not follow from its member.
    return member.equals("dropshipFee")
        ? "modifyDropShipFee"
        : "modify" + member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
  }
}
