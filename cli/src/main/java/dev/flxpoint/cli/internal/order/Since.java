package dev.flxpoint.cli.internal.order;

import dev.flxpoint.cli.internal.text.Quoted;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time. */
final class Since implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          Quoted.of(value) + " is no time such as 2026-11-01T00:00:00Z");
    }
  }
}
