package dev.flxpoint.sandbox.internal.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flxpoint.sandbox.internal.text.Json;
import java.util.Locale;

/** The states of a listing, by the handles that the API has for them. */
public enum ListingStatus {
  NOT_LISTED(1, "Not Listed"),
  LISTED(2, "Listed"),
  HIDDEN(3, "Hidden"),
  DELISTED(4, "Delisted"),
  PUBLISHED(5, "Published"),
  BROKEN_LINK(6, "Broken Link"),
  OVERWRITE_DATA(7, "Overwrite Data");

  private final int id;
  private final String label;

  ListingStatus(int id, String label) {
    this.id = id;
    this.label = label;
  }

  /**
   * Returns the one with that handle.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ListingStatus of(String handle) {
    for (ListingStatus each : values()) {
      if (each.handle().equals(handle)) {
        return each;
      }
    }
    throw new IllegalArgumentException("There is no listing status " + handle);
  }

  public String handle() {
    return name().toLowerCase(Locale.ROOT);
  }

  ObjectNode toJson() {
    return Json.object().put("id", id).put("handle", handle()).put("name", label);
  }

  /** Returns whether the channel shows it, or could without making it anew. */
  boolean isOnChannel() {
    return this != NOT_LISTED && this != DELISTED;
  }
}
