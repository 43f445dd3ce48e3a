package dev.flxpoint.flow.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * What one flow remembers: a small map of text to text that outlives the process.
 *
 * <p>Keys and values are any text, whatever its length and characters. A change is durable when its
 * method returns; one that fails changes nothing. The entries are in memory while the state is
 * open, so reading costs nothing and the state must fit.
 *
 * <p>Thread-safe: changes follow one another. Whoever reads while several entries are changed at
 * once may see some of them changed and others not yet.
 *
 * <p>All methods but {@link #close} throw an {@link IllegalStateException} once it is closed, and a
 * {@link FlowStoreException} if the store fails.
 */
public interface FlowState extends AutoCloseable {
  /** Returns the value of a key; null if it has none. */
  default @Nullable String get(String key) {
    return entries().get(key);
  }

  /**
   * Returns all entries in the order of {@link String#compareTo}, as a view that shows later
   * changes and can change nothing itself. The state may be changed while it is gone through.
   */
  NavigableMap<String, String> entries();

  /** Returns the entries whose keys start so, as {@link #entries()} does. */
  default NavigableMap<String, String> entries(String prefix) {
    for (int last = prefix.length() - 1; last >= 0; last--) {
      if (prefix.charAt(last) != Character.MAX_VALUE) {
        String next = prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
        return entries().subMap(prefix, true, next, false);
      }
    }
    return entries().tailMap(prefix, true);
  }

  /** Gives a key a value, in place of the one it has. */
  default void put(String key, String value) {
    putAll(Map.of(key, value));
  }

  /** Takes a key out, if it is there. */
  default void remove(String key) {
    putAll(Collections.singletonMap(key, null));
  }

  /** Takes all keys out, all or none. */
  default void clear() {
    Map<String, @Nullable String> changes = new HashMap<>();
    entries().keySet().forEach(key -> changes.put(key, null));
    putAll(changes);
  }

  /**
   * Makes several changes, all or none, also through a crash.
   *
   * @param changes a value for each key; null takes the key out
   */
  void putAll(Map<String, @Nullable String> changes);

  /**
   * Returns whether the claim stands for sure; asks nobody. False once the state is lost or its
   * lease has lapsed, as it does when its holder stands still or its store is away. A state without
   * a lease is held until it is closed.
   */
  default boolean isHeld() {
    return true;
  }

  /**
   * Makes sure that the claim stands, before something is done that the store knows nothing of. It
   * costs nothing but after a pause or an outage, when the store is asked; a store of files looks
   * each time whether they are still there, which takes microseconds.
   *
   * @throws LeaseLostException if somebody else has the state by now
   * @throws FlowStoreException if the state is gone from its store, so that nothing can be written
   */
  default void ensureHeld() {}

  /** Gives the claim back; does nothing if it is closed already. */
  @Override
  void close();
}
