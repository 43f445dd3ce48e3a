package dev.flxpoint.sandbox.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a query string apart. */
public final class Query {
  private Query() {}

  /** Returns the decoded values by decoded name, both in the order in which they were sent. */
  public static Map<String, List<String>> parse(@Nullable String rawQuery) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (rawQuery == null || rawQuery.isEmpty()) {
      return values;
    }
    int from = 0;
    while (from <= rawQuery.length()) {
      int end = rawQuery.indexOf('&', from);
      end = end < 0 ? rawQuery.length() : end;
      String pair = rawQuery.substring(from, end);
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      values
          .computeIfAbsent(PercentDecoding.query(name), key -> new ArrayList<>())
          .add(PercentDecoding.query(value));
      from = end + 1;
    }
    return values;
  }
}
