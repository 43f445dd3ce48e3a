package dev.flxpoint.specdiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads who may call an operation, under whatever names a document gives the schemes. */
final class TokenTypes {
  private static final List<String> KNOWN = List.of("account", "source", "channel");
  private static final String HEADER = "X-API-TOKEN";

  private final Node root;
  private final References references;
  private final Map<String, String> unmapped = new TreeMap<>();

  TokenTypes(Node root, References references) {
    this.root = root;
    this.references = references;
  }

  /** Returns each scheme so far that stands for no token type, with what it is. */
  List<String> unmapped() {
    List<String> lines = new ArrayList<>();
    unmapped.forEach((name, kind) -> lines.add(name + " (" + kind + ")"));
    return lines;
  }

  /**
   * Returns the token types of an operation; a scheme that stands for none is left out, so that the
   * answer may be empty.
   */
  Set<String> of(Node operation) {
    Node own = operation.get("security");
    Set<String> types = new TreeSet<>();
    for (Node requirement : (own.exists() ? own : root.get("security")).items()) {
      Set<String> names = new TreeSet<>();
      boolean known = true;
      for (String scheme : requirement.members().keySet()) {
        String type = type(scheme);
        known &= !type.isEmpty();
        names.add(type);
      }
      if (known) {
        types.add(names.isEmpty() ? "no token" : String.join(" and ", names));
      }
    }
    return types;
  }

  private String type(String name) {
    Node scheme = references.follow(root.get("components").get("securitySchemes").get(name));
    String kind =
        scheme.get("type").text()
            + " in "
            + scheme.get("in").text()
            + " "
            + scheme.get("name").text();
    List<String> words = KNOWN.stream().filter(name.toLowerCase(Locale.ROOT)::contains).toList();
    if (words.size() == 1 && kind.equalsIgnoreCase("apiKey in header " + HEADER)) {
      return words.get(0);
    }
    unmapped.put(name, scheme.exists() ? kind.replaceAll(" in *$", "").strip() : "not declared");
    return "";
  }
}
