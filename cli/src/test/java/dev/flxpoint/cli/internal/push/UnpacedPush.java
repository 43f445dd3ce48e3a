package dev.flxpoint.cli.internal.push;

import dev.flxpoint.cli.internal.inventory.StoredInventory;
import dev.flxpoint.cli.internal.terminal.LineProgress;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;
import dev.flxpoint.flow.store.FlowStore;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What {@code inventory push} does from the check of the file to the summary, but as fast as the
 * sandbox answers: at two requests a second a large file takes longer than a test may.
 *
 * <p>Takes the file, the URL, the token, the folder of the state, and whether to resume.
 */
public final class UnpacedPush {
  private UnpacedPush() {}

  public static void main(String... arguments) throws InterruptedException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    StoredInventory inventory = StoredInventory.check(Path.of(arguments[0]));
    try (Flxpoint flxpoint = Flxpoint.builder().baseUrl(arguments[1]).unpaced().build()) {
      PushJob job =
          new PushJob(
              inventory,
              FlowStore.file(Path.of(arguments[3])),
              out,
              new LineProgress(out, System::nanoTime));
      boolean resume = Boolean.parseBoolean(arguments[4]);
      PushSummary summary = job.run(flxpoint.source(SourceToken.of(arguments[2])), resume);
      out.println(PushText.of(summary));
    }
  }
}
