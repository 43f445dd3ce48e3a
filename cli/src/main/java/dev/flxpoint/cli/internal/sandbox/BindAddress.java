package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.cli.internal.text.Quoted;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an address of this machine, written in numbers: no name is looked up for it. */
final class BindAddress implements ITypeConverter<InetAddress> {
  private static final Pattern NUMBERS =
      Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}|(?=.*:)[0-9a-fA-F:.]+");

  @Override
  public InetAddress convert(String value) {
    try {
      if (NUMBERS.matcher(value).matches()) {
        return InetAddress.getByName(value);
      }
    } catch (UnknownHostException e) {
      // Numbers that are no address; said below.
    }
    throw new TypeConversionException(
        Quoted.of(value) + " is no address in numbers, such as 127.0.0.1 or 0.0.0.0");
  }
}
