package dev.flxpoint.cli.internal.target;

import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.client.file.FilePermits;
import java.nio.file.Path;

/** A process that makes calls, with the permits of a folder. */
final class Caller {
  private Caller() {}

  public static void main(String[] args) throws Exception {
    try (Flxpoint flxpoint =
        Flxpoint.builder().baseUrl(args[0]).permits(FilePermits.in(Path.of(args[2]))).build()) {
      var source = flxpoint.source(SourceToken.of(args[1]));
      for (int i = Integer.parseInt(args[3]); i > 0; i--) {
        source.inventory().getInventoryVariants().execute();
      }
    }
  }
}
