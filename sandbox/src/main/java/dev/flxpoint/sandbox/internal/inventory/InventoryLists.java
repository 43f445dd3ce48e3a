package dev.flxpoint.sandbox.internal.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.store.Ids;
import dev.flxpoint.sandbox.internal.store.Store;

/** Changes the lists inside parents and variants; a list without a mode is merged. */
final class InventoryLists {
  private static final String DEFAULT_MODE = "merge";

  private final Store store;

  InventoryLists(Store store) {
    this.store = store;
  }

  void changeParent(ObjectNode parent, JsonNode row, Params modes, ObjectNode result) {
    result.set("parentOptionsResult", options(parent, row, modes));
    result.set("parentImagesResult", images(parent, row, mode(modes, "modifyParentImages")));
    result.set(
        "parentCustomFieldsResult",
        customFields(parent, row, mode(modes, "modifyParentCustomFields")));
    result.set("parentAttributesResult", attributes(parent, row, modes));
  }

  void changeVariant(ObjectNode variant, JsonNode row, Params modes, ObjectNode result) {
    result.set(
        "variantOptionsResult",
        ListChange.apply(
            variant,
            "options",
            row.get("options"),
            mode(modes, "modifyVariantOptions"),
            "name",
            entry -> {}));
    result.set("variantImagesResult", images(variant, row, mode(modes, "modifyVariantImages")));
    result.set(
        "variantCustomFieldsResult",
        customFields(variant, row, mode(modes, "modifyVariantCustomFields")));
  }

  ObjectNode customFields(ObjectNode owner, JsonNode row, String mode) {
    return ListChange.apply(
        owner, "customFields", row.get("customFields"), mode, "name", entry -> {});
  }

  private ObjectNode options(ObjectNode parent, JsonNode row, Params modes) {
    return ListChange.apply(
        parent,
        "options",
        row.get("options"),
        mode(modes, "modifyParentOptions"),
        "name",
        entry ->
            entry
                .put("id", store.nextId(Ids.Kind.LIST_ENTRY))
                .put("inventoryParentId", parent.get("id").asLong()));
  }

  private ObjectNode attributes(ObjectNode parent, JsonNode row, Params modes) {
    return ListChange.apply(
        parent,
        "attributes",
        row.get("attributes"),
        mode(modes, "modifyAttributes"),
        "name",
        entry -> entry.put("id", store.nextId(Ids.Kind.LIST_ENTRY)).put("isPrivate", false));
  }

  private ObjectNode images(ObjectNode owner, JsonNode row, String mode) {
    return ListChange.apply(
        owner,
        "images",
        row.get("images"),
        mode,
        "url",
        entry -> {
          entry.put("id", store.nextId(Ids.Kind.LIST_ENTRY));
          entry.set("sourceId", owner.get("sourceId"));
          entry.set("originalUrl", entry.get("url"));
        });
  }

  private static String mode(Params modes, String name) {
    return modes.text(name, DEFAULT_MODE);
  }
}
