package dev.flxpoint.sandbox.internal.inventory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.store.Inventory;

/** Shows parents and variants with the lists that a call asks for. */
final class InventoryView {
  private final Inventory inventory;
  private final Params params;

  InventoryView(Inventory inventory, Params params) {
    this.inventory = inventory;
    this.params = params;
  }

  /** Shows a parent; its lists and its variants only on request. */
  ObjectNode parent(ObjectNode stored) {
    ObjectNode shown = bareParent(stored);
    if (params.flag("includeVariants", false)) {
      ArrayNode variants = shown.putArray("variants");
      inventory.variantsOf(stored).forEach(variant -> variants.add(lists(variant.deepCopy())));
    }
    return shown;
  }

  /** Shows a variant; images and options unless they are declined, the rest on request. */
  ObjectNode variant(ObjectNode stored) {
    ObjectNode shown = lists(stored.deepCopy());
    if (params.flag("includeParent", false)) {
      ObjectNode parent = bareParent(inventory.parentOf(stored));
      parent.putArray("variants");
      shown.set("parent", parent);
    }
    return shown;
  }

  private ObjectNode bareParent(ObjectNode stored) {
    ObjectNode shown = stored.deepCopy();
    shown.put("variantCount", inventory.variantsOf(stored).size());
    keep(shown, "images", "includeImages", false);
    keep(shown, "options", "includeOptions", false);
    keep(shown, "attributes", "includeAttributes", false);
    keep(shown, "customFields", "includeCustomFields", false);
    return shown;
  }

  private ObjectNode lists(ObjectNode shown) {
    keep(shown, "images", "includeImages", true);
    keep(shown, "options", "includeOptions", true);
    keep(shown, "customFields", "includeCustomFields", false);
    if (params.flag("includeCustomAggregates", true)) {
      shown.putArray("customAggregates");
    }
    if (params.flag("includeLinkedProductVariants", true)) {
      ArrayNode linked = shown.putArray("linkedProductVariants");
      if (shown.has("masterSku")) {
        linked.addObject().set("sku", shown.get("masterSku"));
      }
    }
    return shown;
  }

  private void keep(ObjectNode shown, String list, String parameter, boolean fallback) {
    if (!params.flag(parameter, fallback)) {
      shown.remove(list);
    }
  }
}
