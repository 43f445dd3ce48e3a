package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a channel offers as one article. Not thread-safe. */
public final class ParentListing {
  private final ObjectNode json;
  private final List<VariantListing> variants = new ArrayList<>();
  private Instant updatedAt;

  ParentListing(ObjectNode json, Instant now) {
    this.json = json;
    this.updatedAt = now;
    touch(now);
  }

  public long id() {
    return json.get("id").asLong();
  }

  public String sku() {
    return json.get("sku").asText();
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Returns it as it is answered, without its variants; not a copy. */
  public ObjectNode json() {
    return json;
  }

  /** Returns its variants; the list may be changed. */
  public List<VariantListing> variants() {
    return variants;
  }

  public boolean needsPublishing() {
    return variants.stream().anyMatch(VariantListing::needsPublishing);
  }

  /** Takes the answer that the channel has made it. */
  public void publish(String externalId, Instant now) {
    json.put("externalListingId", externalId);
    json.put("staticContentSyncedAt", Times.seconds(now).toString());
    json.remove("publishError");
    touch(now);
  }

  /** Takes the answer that the channel could not make it. */
  public void fail(String error, Instant now) {
    json.put("publishError", error);
    touch(now);
  }

  void touch(Instant now) {
    updatedAt = now;
    json.put("updatedAt", Times.seconds(now).toString());
  }
}
