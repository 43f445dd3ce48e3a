package dev.flxpoint.cli.internal.catalogue;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.text.Nearest;
import dev.flxpoint.cli.internal.text.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a token type, whatever its case. */
public final class TokenTypeName implements ITypeConverter<TokenType> {
  @Override
  public TokenType convert(String value) {
    return Arrays.stream(TokenType.values())
        .filter(type -> type.label().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    Quoted.of(value) + " is no token type; " + hint(value) + "there are " + all()));
  }

  private static String hint(String value) {
    List<String> known = Arrays.stream(TokenType.values()).map(TokenType::label).toList();
    return Nearest.of(value, known)
        .map(near -> "did you mean " + near.toLowerCase(Locale.ROOT) + "? ")
        .orElse("");
  }

  private static String all() {
    return Arrays.stream(TokenType.values())
        .map(type -> type.label().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
