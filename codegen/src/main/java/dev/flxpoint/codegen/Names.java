package dev.flxpoint.codegen;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Turns names of the spec into Java names. */
final class Names {
  /**
   * Methods of every object or model, fields of every builder and what a model is read with: names
   * that no member can take.
   */
  private static final Set<String> TAKEN =
      Set.of(
          "adapter",
          "builder",
          "cleared",
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "peeked",
          "reader",
          "toBuilder",
          "toString",
          "unknownMembers",
          "wait");

  private Names() {}

  /** {@code trackingNumber} for {@code tracking_number} and {@code TRACKING-NUMBER} alike. */
  static String variable(String name) {
    String upper = type(name);
    String camel = Character.toLowerCase(upper.charAt(0)) + upper.substring(1);
    boolean taken = SourceVersion.isKeyword(camel) || TAKEN.contains(camel);
    return taken ? camel + "Value" : camel;
  }

  /** The same with an upper case first letter. */
  static String type(String name) {
    boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
    String words = shouted ? name.toLowerCase(Locale.ROOT) : name;
    StringBuilder camel = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        upper = true;
      } else {
        camel.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    if (camel.length() == 0) {
      throw new SpecException("No Java name can be made of '" + name + "'");
    }
    return Character.isDigit(camel.charAt(0)) ? "_" + camel : camel.toString();
  }

  /** {@code PO_FR_EXCEEDS} for {@code PO/FR # Exceeds} as well as for {@code poFrExceeds}. */
  static String constant(String name) {
    String words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .replaceAll("[^A-Za-z0-9]+", "_")
            .replaceAll("^_+|_+$", "")
            .toUpperCase(Locale.ROOT);
    if (words.isEmpty()) {
      throw new SpecException("No Java constant can be made of '" + name + "'");
    }
    return Character.isDigit(words.charAt(0)) ? "_" + words : words;
  }

  /**
   * Notes that a name of the spec becomes a Java name.
   *
   * @throws SpecException if another one has become the same
   */
  static void claim(Map<String, String> taken, String java, String name, String where) {
    String other = taken.put(java, name);
    if (other != null) {
      throw new SpecException(where + ": '" + other + "' and '" + name + "' both become " + java);
    }
  }

  /** The text as a Java string literal. */
  static String literal(String text) {
    String escaped =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
    return '"' + escaped + '"';
  }
}
