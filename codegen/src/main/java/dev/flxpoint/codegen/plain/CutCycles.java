package dev.flxpoint.codegen.plain;

import static dev.flxpoint.codegen.plain.Tree.list;
import static dev.flxpoint.codegen.plain.Tree.map;
import static dev.flxpoint.codegen.plain.Tree.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * No cycles between schemas. Where a thing holds its parent, and the parent a list of such things,
 * the parent inside the thing gets a schema of its own, without the list: so the API answers it.
 */
final class CutCycles implements Transformation {
  @Override
  public void apply(Document document) {
    for (String child : new ArrayList<>(document.schemas().keySet())) {
      map(document.schema(child).get("properties"))
          .forEach((member, held) -> cut(document, child, member, map(held)));
    }
  }

  private static void cut(
      Document document, String child, String member, Map<String, Object> held) {
    String parent = Document.name(held);
    List<String> lists = listsOf(document.schema(parent), child);
    if (!lists.isEmpty()) {
      String alone = parent + "Of" + child;
      document.schemas().put(alone, without(lists, document.schema(parent)));
      held.put("$ref", Document.reference(alone));
      Map<String, Object> example = map(document.schema(child).get("example"));
      map(example.get(member)).keySet().removeAll(lists);
    }
  }

  private static List<String> listsOf(Map<String, Object> parent, String child) {
    List<String> lists = new ArrayList<>();
    map(parent.get("properties"))
        .forEach(
            (member, held) -> {
              if (Document.name(map(map(held).get("items"))).equals(child)) {
                lists.add(member);
              }
            });
    return lists;
  }

  private static Object without(List<String> members, Map<String, Object> schema) {
    Map<String, Object> copy = map(Tree.copy(schema));
    map(copy.get("properties")).keySet().removeAll(members);
    map(copy.get("example")).keySet().removeAll(members);
    map(copy.get("x-member-evidence")).keySet().removeAll(members);
    List<Object> required = list(copy.get("required"));
    if (required.removeAll(members)) {
      copy.put("required", required);
    }
    String missing = " It comes without " + String.join(" and ", members) + " here.";
    copy.put("description", text(copy.get("description")).strip() + missing);
    return copy;
  }
}
