package dev.flxpoint.benchmarks.flow;

import dev.flxpoint.api.Operation;
import dev.flxpoint.sandbox.Books;
import dev.flxpoint.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Many variants pushed with the window lifted, each way in a process of its own, to a sandbox in
 * this one.
 */
final class RowsTable {
  private static final int SKUS_OF_A_CALL = 100;

  /** For what only prepares. */
  private static final int ENOUGH_MEGABYTES = 512;

  private final int megabytes;
  private final int variants;
  private final List<Way> ways;
  private final StringBuilder text =
      new StringBuilder("push\trequests\tleast\tseconds\tMB_at_tenth\tMB_at_half\tMB_at_end\n");

  /**
   * Creates one.
   *
   * @param megabytes the heap that each process may have
   */
  RowsTable(int megabytes, int variants, Way... ways) {
    this.megabytes = megabytes;
    this.variants = variants;
    this.ways = List.of(ways);
  }

  String table() {
    for (Way way : ways) {
      try (Sandbox sandbox = Sandbox.builder().withoutWindow().start()) {
        Path folder = Files.createTempDirectory("flow-benchmark");
        try {
          PushProcess process = new PushProcess(megabytes, sandbox, variants, folder);
          add(way, "parents", process, sandbox, Books.Variant::upserts, leastForParents());
          if (sandbox.requests().size() < leastForParents()) {
            new PushProcess(ENOUGH_MEGABYTES, sandbox, variants, folder).run(Way.FLOW, "parents");
          }
          add(way, "stock", process, sandbox, Books.Variant::updates, leastForStock());
        } finally {
          delete(folder);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return text.toString();
  }

  private void add(
      Way way,
      String what,
      PushProcess process,
      Sandbox sandbox,
      ToIntFunction<Books.Variant> times,
      int least) {
    int before = sandbox.requests().size();
    String cells = process.run(way, what);
    int requests = sandbox.requests().size() - before;
    if (!cells.equals(PushProcess.OUT_OF_MEMORY)) {
      long once =
          sandbox.books().variants().values().stream()
              .filter(variant -> times.applyAsInt(variant) == 1)
              .count();
      if (once != variants) {
        throw new IllegalStateException(
            "%s of %s: %s of %s rows took effect once".formatted(way, what, once, variants));
      }
    }
    text.append(String.join("\t", name(way, what), "" + requests, "" + least, cells)).append('\n');
  }

  private static String name(Way way, String what) {
    return what + "-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private int leastForParents() {
    return calls(
        variants / PushMain.VARIANTS_OF_A_PARENT, Operation.UPSERT_INVENTORY_PARENTS.batchMax());
  }

  private int leastForStock() {
    return calls(variants, SKUS_OF_A_CALL)
        + calls(variants, Operation.UPDATE_INVENTORY_VARIANTS.batchMax());
  }

  private static int calls(int rows, int batch) {
    return (rows + batch - 1) / batch;
  }

  private static void delete(Path folder) throws IOException {
    File[] files = folder.toFile().listFiles();
    for (File file : files == null ? new File[0] : files) {
      Files.delete(file.toPath());
    }
    Files.delete(folder);
  }
}
