package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.sandbox.LimitRule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a limit rule. */
final class LimitRuleName implements ITypeConverter<LimitRule> {
  @Override
  public LimitRule convert(String value) {
    try {
      return LimitRule.parse(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
