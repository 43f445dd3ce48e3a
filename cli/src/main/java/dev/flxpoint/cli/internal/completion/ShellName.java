package dev.flxpoint.cli.internal.completion;

import dev.flxpoint.cli.internal.text.Quoted;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a shell. */
final class ShellName implements ITypeConverter<Shell> {
  @Override
  public Shell convert(String value) {
    return Arrays.stream(Shell.values())
        .filter(shell -> shell.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no script for " + Quoted.of(value) + "; there are bash and zsh"));
  }
}
