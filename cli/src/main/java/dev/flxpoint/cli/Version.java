package dev.flxpoint.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar was built as. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "flxpoint "
          + Objects.requireNonNullElse(version, "(not from a jar)")
          + " on Java "
          + Runtime.version().feature()
    };
  }
}
