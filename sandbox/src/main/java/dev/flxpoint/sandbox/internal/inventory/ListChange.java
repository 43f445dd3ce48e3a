package dev.flxpoint.sandbox.internal.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes a list inside a parent or a variant by one of the modify modes, and counts. */
final class ListChange {
  private final ArrayNode stored;
  private final String key;
  private final Consumer<ObjectNode> completion;
  private int saved;
  private int deleted;

  private ListChange(ArrayNode stored, String key, Consumer<ObjectNode> completion) {
    this.stored = stored;
    this.key = key;
    this.completion = completion;
  }

  /**
   * Applies what was sent and returns the counts.
   *
   * @param sent null leaves the list alone, unless the mode empties it
   * @param mode none, merge, replace, update (which is a replace), deleteIncluded or deleteAll
   * @param key the member by which two entries are the same
   * @param completion adds to a new entry what only the API knows, such as an id
   */
  static ObjectNode apply(
      ObjectNode owner,
      String list,
      @Nullable JsonNode sent,
      String mode,
      String key,
      Consumer<ObjectNode> completion) {
    ListChange change = new ListChange(owner.withArray(list), key, completion);
    if (mode.equals("deleteAll")) {
      change.delete(Set.of(), false);
    } else if (sent != null && !mode.equals("none")) {
      change.change(sent, mode);
    }
    return change.counts();
  }

  private void change(JsonNode sent, String mode) {
    Set<String> keys = new HashSet<>();
    sent.forEach(entry -> keys.add(entry.path(key).asText()));
    if (mode.equals("deleteIncluded")) {
      delete(keys, true);
      return;
    }
    sent.forEach(this::save);
    if (!mode.equals("merge")) {
      delete(keys, false);
    }
  }

  private void save(JsonNode sent) {
    ObjectNode entry = find(sent.path(key).asText());
    if (entry == null) {
      entry = stored.addObject();
      copy(sent, entry);
      completion.accept(entry);
      saved++;
    } else if (copy(sent, entry)) {
      saved++;
    }
  }

  private static boolean copy(JsonNode sent, ObjectNode entry) {
    ObjectNode before = entry.deepCopy();
    sent.properties().forEach(member -> entry.set(member.getKey(), member.getValue()));
    return !Json.same(before, entry);
  }

  private @Nullable ObjectNode find(String wanted) {
    for (JsonNode entry : stored) {
      if (entry.path(key).asText().equals(wanted)) {
        return (ObjectNode) entry;
      }
    }
    return null;
  }

  private void delete(Set<String> keys, boolean included) {
    for (int i = stored.size() - 1; i >= 0; i--) {
      if (keys.contains(stored.get(i).path(key).asText()) == included) {
        stored.remove(i);
        deleted++;
      }
    }
  }

  private ObjectNode counts() {
    return Json.object()
        .put("saved", saved)
        .put("unchanged", stored.size() - saved)
        .put("deleted", deleted);
  }
}
