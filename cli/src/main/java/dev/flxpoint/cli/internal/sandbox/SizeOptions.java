package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.cli.internal.exit.BadInputException;
import picocli.CommandLine.Option;

/** What a sandbox holds at its start. */
final class SizeOptions {
  private static final int MAX = 100_000;
  private static final int MAX_TOKENS = 1_000;

  @Option(
      names = "--inventory",
      paramLabel = "N",
      description = "Variants that the first source has for sale (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  int inventory;

  @Option(
      names = "--orders",
      paramLabel = "N",
      description = "Orders of the first channel (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  int orders;

  @Option(
      names = "--requests",
      paramLabel = "N",
      description =
          "Fulfillment requests that a source gets after its first push of inventory"
              + " (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  int requests;

  @Option(
      names = "--listings",
      paramLabel = "N",
      description = "Listings of each channel (default: ${DEFAULT-VALUE}).",
      defaultValue = "0")
  int listings;

  @Option(
      names = "--tokens",
      paramLabel = "N",
      description = "Tokens of each type (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  int tokens;

  void check() {
    check("--inventory", inventory, 0, MAX);
    check("--orders", orders, 0, MAX);
    check("--requests", requests, 0, MAX);
    check("--listings", listings, 0, MAX);
    check("--tokens", tokens, 1, MAX_TOKENS);
  }

  private static void check(String option, int value, int min, int max) {
    if (value < min || value > max) {
      throw new BadInputException(option + ": expected " + min + " to " + max + ", not " + value);
    }
  }
}
