package dev.flxpoint.specdiff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads who may call an operation, under whatever names a document gives the schemes. */
final class TokenTypes {
  private static final List<String> KNOWN = List.of("account", "source", "channel");
  private static final String USUAL = "apiKey in header X-API-TOKEN";

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

  /** Returns who may call an operation; one without security says so of itself. */
  List<Fact> of(Node operation) {
    Node own = operation.get("security");
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (Node requirement : (own.exists() ? own : root.get("security")).items()) {
      Fact fact = fact(requirement.members().keySet());
      facts.put(fact.where(), fact);
    }
    return facts.isEmpty()
        ? List.of(Fact.of(Aspect.SCHEME, "no token", "", true))
        : List.copyOf(facts.values());
  }

  private Fact fact(Set<String> schemes) {
    Set<String> types = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    Set<String> strange = new TreeSet<>();
    for (String name : schemes) {
      String kind = kind(name);
      List<String> words = KNOWN.stream().filter(name.toLowerCase(Locale.ROOT)::contains).toList();
      if (words.size() == 1) {
        types.add(words.get(0));
        kinds.add(kind);
      } else {
        unmapped.put(name, kind);
        strange.add(name + " (" + kind + ")");
      }
    }
    if (!strange.isEmpty()) {
      return Fact.of(Aspect.SCHEME, "scheme " + String.join(" with ", strange), "", true);
    }
    String where = types.isEmpty() ? "no token" : String.join(" and ", types);
    return Fact.of(Aspect.TOKEN, where, String.join(" and ", kinds), true);
  }

  /** Returns what a scheme is; the names of headers know no case. */
  private String kind(String name) {
    Node scheme = references.follow(root.get("components").get("securitySchemes").get(name));
    if (!scheme.exists()) {
      return "not declared";
    }
    String type = scheme.get("type").text();
    if (!scheme.get("in").exists()) {
      return (type + " " + scheme.get("scheme").text()).strip();
    }
    String kind = type + " in " + scheme.get("in").text() + " " + scheme.get("name").text();
    return kind.equalsIgnoreCase(USUAL) ? USUAL : kind;
  }
}
