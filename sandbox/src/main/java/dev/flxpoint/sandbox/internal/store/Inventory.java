package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parents and variants of one source, each kept in the shape in which it is answered, apart
 * from the members that nest one in the other. Not thread-safe.
 */
public final class Inventory {
  /** What may become of a row that names a SKU. */
  public enum Fate {
    PARENT_UPSERTED,
    VARIANT_UPSERTED,
    VARIANT_UPDATED,
    REFUSED
  }

  private final Map<String, ObjectNode> parents = new LinkedHashMap<>();
  private final Map<Long, ObjectNode> parentsById = new HashMap<>();
  private final Map<String, ObjectNode> variants = new HashMap<>();
  private final TreeMap<Long, ObjectNode> variantsById = new TreeMap<>();
  private final Map<Long, TreeMap<Long, ObjectNode>> variantsByParent = new HashMap<>();

  private final Map<Fate, Map<String, Integer>> fates = new EnumMap<>(Fate.class);

  /** Counts a row, whether it changed anything or not. */
  public void count(Fate fate, String sku) {
    fates.computeIfAbsent(fate, each -> new TreeMap<>()).merge(sku, 1, Integer::sum);
  }

  /** Returns how many rows had that fate, by SKU. */
  public Map<String, Integer> counts(Fate fate) {
    return Collections.unmodifiableMap(fates.getOrDefault(fate, Map.of()));
  }

  public void addParent(ObjectNode parent) {
    parents.put(parent.get("sku").asText(), parent);
    parentsById.put(parent.get("id").asLong(), parent);
  }

  public void addVariant(ObjectNode variant) {
    variants.put(variant.get("sku").asText(), variant);
    variantsById.put(variant.get("id").asLong(), variant);
    variantsByParent
        .computeIfAbsent(variant.get("inventoryParentId").asLong(), id -> new TreeMap<>())
        .put(variant.get("id").asLong(), variant);
  }

  public @Nullable ObjectNode parent(String sku) {
    return parents.get(sku);
  }

  /** Returns the parent of a variant of this inventory. */
  public ObjectNode parentOf(ObjectNode variant) {
    ObjectNode parent = parentsById.get(variant.get("inventoryParentId").asLong());
    if (parent == null) {
      throw new IllegalStateException("A variant without its parent: " + variant);
    }
    return parent;
  }

  public @Nullable ObjectNode variant(String sku) {
    return variants.get(sku);
  }

  public @Nullable ObjectNode variant(long id) {
    return variantsById.get(id);
  }

  public Collection<ObjectNode> parents() {
    return parents.values();
  }

  /** Returns all variants, by rising id. */
  public Collection<ObjectNode> variants() {
    return variantsById.values();
  }

  /** Returns the variants of a parent, by rising id. */
  public Collection<ObjectNode> variantsOf(ObjectNode parent) {
    Map<Long, ObjectNode> children = variantsByParent.get(parent.get("id").asLong());
    return children == null ? List.of() : children.values();
  }

  public void removeVariant(ObjectNode variant) {
    variants.remove(variant.get("sku").asText());
    variantsById.remove(variant.get("id").asLong());
    Map<Long, ObjectNode> siblings =
        variantsByParent.get(variant.get("inventoryParentId").asLong());
    if (siblings != null) {
      siblings.remove(variant.get("id").asLong());
    }
  }

  public void removeParent(ObjectNode parent) {
    parents.remove(parent.get("sku").asText());
    parentsById.remove(parent.get("id").asLong());
    variantsByParent.remove(parent.get("id").asLong());
  }
}
