package dev.flxpoint.sandbox.internal.listing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.store.ParentListing;
import dev.flxpoint.sandbox.internal.store.VariantListing;
import java.util.List;

/** Shows listings with what a call asks to include. */
final class ListingView {
  private final Params params;

  ListingView(Params params) {
    this.params = params;
  }

  ObjectNode variant(VariantListing variant) {
    ObjectNode json = alone(variant);
    if (params.flag("includeParent", false)) {
      ObjectNode parent = variant.parent().json().deepCopy();
      parent.putArray("variants");
      json.set("parent", parent);
    }
    return json;
  }

  ObjectNode parent(ParentListing parent, List<VariantListing> variants) {
    ObjectNode json = parent.json().deepCopy();
    ArrayNode nested = json.putArray("variants");
    variants.forEach(each -> nested.add(alone(each)));
    return json;
  }

  private ObjectNode alone(VariantListing variant) {
    ObjectNode json = variant.json().deepCopy();
    if (!params.flag("includeImages", true)) {
      json.remove("images");
    }
    if (!params.flag("includeOptions", true)) {
      json.remove("options");
    }
    if (!params.flag("includeCustomFields", false)) {
      json.remove("customFields");
    }
    return json;
  }
}
