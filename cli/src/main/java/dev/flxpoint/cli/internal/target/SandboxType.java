package dev.flxpoint.cli.internal.target;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.TokenTypeName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/**
 * The type of the sandbox's token that a command is to use.
 *
 * @param named null if the command may choose
 */
record SandboxType(@Nullable TokenType named) {
  /** What stands for an option without a value. */
  static final String NONE = "";

  /** Returns the type that was named, else that one. */
  TokenType or(TokenType other) {
    return named == null ? other : named;
  }

  /** Reads it. */
  static final class Converter implements ITypeConverter<SandboxType> {
    @Override
    public SandboxType convert(String value) {
      return new SandboxType(value.equals(NONE) ? null : new TokenTypeName().convert(value));
    }
  }
}
