package dev.flxpoint.flow.listing;

import com.squareup.moshi.JsonAdapter;
import dev.flxpoint.flow.store.FlowState;
import dev.flxpoint.flow.store.FlowStoreException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a flow remembers of each listing that it has asked for, until the API knows what became of
 * it. Used by one thread.
 */
final class DutyBook<A> {
  /** An API that was told may list what it was told about a little longer. */
  static final Duration KEPT = Duration.ofMinutes(10);

  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);
  private static final String LISTING = "listing.";
  private static final String FETCHED = "fetched";
  private static final String DECIDED = "decided";
  private static final String TOLD = "told";

  private final FlowState state;
  private final JsonAdapter<A> texts;
  private Instant swept = Instant.MIN;

  DutyBook(FlowState state, JsonAdapter<A> texts) {
    this.state = state;
    this.texts = texts;
  }

  /** Notes that listings were handed out; of those that there is something to tell, nothing. */
  void fetched(List<Long> ids, Instant readAt) {
    Map<String, @Nullable String> changes = new HashMap<>();
    for (long id : ids) {
      String known = state.get(key(id));
      if (known == null || known.startsWith(FETCHED)) {
        changes.put(key(id), FETCHED + " " + readAt);
      }
    }
    if (!changes.isEmpty()) {
      state.putAll(changes);
    }
  }

  void decided(Answer<A> answer) {
    state.put(key(answer.id()), DECIDED + " " + answer.mark() + " " + texts.toJson(answer.body()));
  }

  /** Notes that the API knows an answer, which is to be kept for a while. */
  void told(Answer<A> answer, Instant now) {
    state.put(
        key(answer.id()),
        TOLD + now.getEpochSecond() + " " + answer.mark() + " " + texts.toJson(answer.body()));
  }

  void forget(long id) {
    if (state.get(key(id)) != null) {
      state.remove(key(id));
    }
  }

  /** Returns what was decided about a listing, told or not; null if nothing is known. */
  @Nullable Answer<A> answer(long id) {
    String text = state.get(key(id));
    return text == null || text.startsWith(FETCHED) ? null : parse(id, text);
  }

  /** Returns the listings that were asked for and not told about. */
  List<Long> open() {
    List<Long> ids = new ArrayList<>();
    state
        .entries(LISTING)
        .forEach(
            (key, text) -> {
              if (!text.startsWith(TOLD)) {
                ids.add(id(key, text));
              }
            });
    return ids;
  }

  /** Forgets, once a minute, what was told long ago. */
  void forgetTold(Instant now) {
    if (now.isBefore(swept.plus(BETWEEN_SWEEPS))) {
      return;
    }
    swept = now;
    long oldest = now.minus(KEPT).getEpochSecond();
    Map<String, @Nullable String> gone = new HashMap<>();
    state
        .entries(LISTING)
        .forEach(
            (key, text) -> {
              if (text.startsWith(TOLD) && seconds(key, text) < oldest) {
                gone.put(key, null);
              }
            });
    if (!gone.isEmpty()) {
      state.putAll(gone);
    }
  }

  private Answer<A> parse(long id, String text) {
    String[] parts = text.split(" ", 3);
    try {
      A body = parts.length == 3 ? texts.fromJson(parts[2]) : null;
      if (body != null && (parts[0].equals(DECIDED) || parts[0].startsWith(TOLD))) {
        return new Answer<>(id, parts[1], body, Answer.Kind.REMEMBERED);
      }
    } catch (IOException | RuntimeException e) {
      throw foreign(key(id), text, e);
    }
    throw foreign(key(id), text, null);
  }

  private static long seconds(String key, String text) {
    try {
      return Long.parseLong(text.substring(TOLD.length(), text.indexOf(' ')));
    } catch (RuntimeException e) {
      throw foreign(key, text, e);
    }
  }

  private static long id(String key, String text) {
    try {
      return Long.parseLong(key.substring(LISTING.length()));
    } catch (NumberFormatException e) {
      throw foreign(key, text, e);
    }
  }

  private static String key(long id) {
    return LISTING + id;
  }

  private static FlowStoreException foreign(String key, String text, @Nullable Exception cause) {
    return new FlowStoreException(
        "The state holds under "
            + key
            + " what no flow of listings wrote: \""
            + text
            + "\". Give the flow a store of its own, or take that entry out: then the listing is"
            + " handled again",
        cause);
  }
}
