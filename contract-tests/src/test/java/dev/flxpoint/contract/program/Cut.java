package dev.flxpoint.contract.program;

import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.core.support.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer from which one member, or one row of a list, is taken out.
 *
 * @param removed where it was, such as {@code $[0].sku}
 */
record Cut(String removed, String answer) {
  /** Returns all that can be made of an answer, each with one thing less. */
  static List<Cut> of(String answer) {
    if (answer.isEmpty()) {
      return List.of();
    }
    JsonValue json = JsonParser.parseString(answer);
    List<Cut> cuts = new ArrayList<>();
    add(cuts, json, json, "$");
    return cuts;
  }

  private static void add(List<Cut> cuts, JsonValue whole, JsonValue part, String at) {
    if (part instanceof JsonValue.Object object) {
      Map<String, JsonValue> members = object.getEntries();
      for (String name : List.copyOf(members.keySet())) {
        JsonValue member = members.remove(name);
        cuts.add(new Cut(at + "." + name, whole.serialise()));
        members.put(name, member);
        add(cuts, whole, member, at + "." + name);
      }
    } else if (part instanceof JsonValue.Array array) {
      List<JsonValue> rows = array.getValues();
      for (int i = 0; i < rows.size(); i++) {
        JsonValue row = rows.remove(i);
        cuts.add(new Cut(at + "[" + i + "]", whole.serialise()));
        rows.add(i, row);
        add(cuts, whole, row, at + "[" + i + "]");
      }
    }
  }
}
