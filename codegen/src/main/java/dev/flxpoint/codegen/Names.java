package dev.flxpoint.codegen;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Turns names of the spec into Java names. */
final class Names {
  /** Methods of every object, whose names an accessor cannot take. */
  private static final Set<String> TAKEN =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private Names() {}

  /** {@code trackingNumber}, {@code tracking_number} and {@code Tracking-Number} alike. */
  static String variable(String name) {
    String upper = type(name);
    String camel =
        upper.equals(upper.toUpperCase(Locale.ROOT))
            ? upper.toLowerCase(Locale.ROOT)
            : Character.toLowerCase(upper.charAt(0)) + upper.substring(1);
    boolean taken = SourceVersion.isKeyword(camel) || TAKEN.contains(camel);
    return taken ? camel + "Value" : camel;
  }

  /** The same with an upper case first letter. */
  static String type(String name) {
    StringBuilder camel = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
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

  /** The text as a Java string literal. */
  static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
