package dev.flxpoint.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** What Java calls a thing of the document, found without the generator. */
final class JavaName {
  private JavaName() {}

  /**
   * Returns the words of a name in camel case, the first in lower case; a keyword of Java gets
   * {@code Value} behind it.
   */
  static String of(String wire) {
    String words = wire.matches("[^a-z]*") ? wire.toLowerCase(Locale.ROOT) : wire;
    String joined =
        Arrays.stream(words.split("[^\\p{L}\\p{Nd}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    String camel = joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    return SourceVersion.isKeyword(camel) ? camel + "Value" : camel;
  }
}
