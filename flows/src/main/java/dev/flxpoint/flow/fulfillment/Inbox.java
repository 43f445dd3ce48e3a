package dev.flxpoint.flow.fulfillment;

import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a poller remembers of each fulfillment request: what was decided about it, and whether the
 * API knows. Used by one thread.
 */
final class Inbox {
  /** An API that has acknowledged a request may list it a little longer. */
  static final Duration KEPT = Duration.ofHours(24);

  private static final String REQUEST = "request.";
  private static final String DECIDED = "decided ";
  private static final String SETTLED = "settled ";

  private final FlowState state;

  Inbox(FlowState state) {
    this.state = state;
  }

  /** Returns what was decided about a request and is not settled yet; null if there is nothing. */
  @Nullable Decision decided(long id) {
    String text = state.get(key(id));
    if (text == null || text.startsWith(SETTLED)) {
      return null;
    }
    Decision decision =
        text.startsWith(DECIDED) ? DecisionText.parse(text.substring(DECIDED.length())) : null;
    if (decision == null) {
      throw foreign(key(id), text);
    }
    return decision;
  }

  /** Returns the requests that something was decided about that is not settled yet. */
  List<Long> unsettled() {
    List<Long> ids = new ArrayList<>();
    state
        .entries(REQUEST)
        .forEach(
            (key, text) -> {
              if (text.startsWith(DECIDED)) {
                ids.add(id(key, text));
              }
            });
    return ids;
  }

  boolean isSettled(long id) {
    String text = state.get(key(id));
    return text != null && text.startsWith(SETTLED);
  }

  void decide(long id, Decision decision) {
    state.putAll(decision(id, decision));
  }

  /** Returns the change that remembers a decision. */
  static Map<String, @Nullable String> decision(long id, Decision decision) {
    Map<String, @Nullable String> change = new HashMap<>();
    change.put(key(id), DECIDED + DecisionText.of(decision));
    return change;
  }

  void settle(long id, Instant now) {
    state.put(key(id), SETTLED + now.getEpochSecond());
  }

  /** Forgets what was settled long ago. */
  void forget(Instant now) {
    long oldest = now.minus(KEPT).getEpochSecond();
    Map<String, @Nullable String> gone = new HashMap<>();
    state
        .entries(REQUEST)
        .forEach(
            (key, text) -> {
              if (text.startsWith(SETTLED) && seconds(key, text) < oldest) {
                gone.put(key, null);
              }
            });
    if (!gone.isEmpty()) {
      state.putAll(gone);
    }
  }

  private static long seconds(String key, String text) {
    try {
      return Long.parseLong(text.substring(SETTLED.length()));
    } catch (NumberFormatException e) {
      throw foreign(key, text);
    }
  }

  private static long id(String key, String text) {
    try {
      return Long.parseLong(key.substring(REQUEST.length()));
    } catch (NumberFormatException e) {
      throw foreign(key, text);
    }
  }

  private static String key(long id) {
    return REQUEST + id;
  }

  private static FlowStoreException foreign(String key, String text) {
    return new FlowStoreException(
        "The state holds under "
            + key
            + " what no poller wrote: \""
            + text
            + "\". Give the poller a store of its own, or take that entry out: then the request is"
            + " handled again",
        null);
  }
}
