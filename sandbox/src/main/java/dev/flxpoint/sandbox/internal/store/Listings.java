package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.store.ListingDuty.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The listings of one channel, and what it has promised to answer about them. Not thread-safe. */
public final class Listings {
  private final TreeMap<Long, ParentListing> parents = new TreeMap<>();
  private final TreeMap<Long, VariantListing> variants = new TreeMap<>();
  private final Map<String, VariantListing> bySku = new HashMap<>();
  private final List<ListingDuty> duties = new ArrayList<>();
  private final Map<Long, ListingDuty> openPublish = new HashMap<>();
  private final Map<Long, ListingDuty> openSync = new HashMap<>();

  public ParentListing addParent(ObjectNode json, Instant now) {
    ParentListing parent = new ParentListing(json, now);
    parents.put(parent.id(), parent);
    return parent;
  }

  public VariantListing addVariant(ParentListing parent, ObjectNode json, Instant now) {
    VariantListing variant = new VariantListing(parent, json, now);
    parent.variants().add(variant);
    variants.put(variant.id(), variant);
    bySku.put(variant.sku(), variant);
    return variant;
  }

  public boolean isEmpty() {
    return parents.isEmpty();
  }

  /** Returns all parents, by rising id. */
  public Collection<ParentListing> parents() {
    return parents.values();
  }

  /** Returns all variants, by rising id. */
  public Collection<VariantListing> variants() {
    return variants.values();
  }

  public @Nullable ParentListing parent(long id) {
    return parents.get(id);
  }

  public @Nullable VariantListing variant(long id) {
    return variants.get(id);
  }

  public @Nullable VariantListing variant(String sku) {
    return bySku.get(sku);
  }

  public void remove(VariantListing variant) {
    variants.remove(variant.id());
    bySku.remove(variant.sku());
    variant.parent().variants().remove(variant);
  }

  public void remove(ParentListing parent) {
    parents.remove(parent.id());
  }

  /** Returns all that was promised, answered or not, in the order in which it was. */
  public List<ListingDuty> duties() {
    return duties;
  }

  /** Notes that a listing was handed out to whoever promised an answer. */
  public void fetched(Kind kind, long id, String sku, Instant now) {
    open(kind).computeIfAbsent(id, each -> promised(kind, id, sku, now)).fetch(now);
  }

  /**
   * Notes an answer; one that nobody had promised is noted as well.
   *
   * @param syncedAt as it was taken; null of what was published
   */
  public void answered(
      Kind kind,
      long id,
      String sku,
      Instant now,
      @Nullable Instant syncedAt,
      @Nullable String externalId,
      @Nullable String error) {
    ListingDuty duty = open(kind).remove(id);
    (duty == null ? promised(kind, id, sku, now) : duty).answer(now, syncedAt, externalId, error);
  }

  private Map<Long, ListingDuty> open(Kind kind) {
    return kind == Kind.PUBLISH ? openPublish : openSync;
  }

  private ListingDuty promised(Kind kind, long id, String sku, Instant now) {
    ListingDuty duty = new ListingDuty(kind, id, sku, now);
    duties.add(duty);
    return duty;
  }
}
