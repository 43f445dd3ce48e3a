package dev.flxpoint.benchmarks.plot;

import dev.flxpoint.benchmarks.plot.Dots.Contender;
import dev.flxpoint.benchmarks.plot.Dots.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A picture of a table, both of which stand in the same folder; the same table, the same bytes. */
@SuppressWarnings("ImmutableEnumChecker") // It cannot see that drawers have no state.
public enum Picture {
  PACING("pacing.svg", "benchmarks.md", "pacing --simulate", Picture::pacing),
  RULES("rules.svg", "benchmarks.md", "pacing --rules", Picture::rules),
  JSON("json.svg", "benchmarks.md", "json", Picture::json),
  FLEET("fleet.svg", "scaling.md", "fleet --jvms 2,4,8 --profile U50,U200", Picture::fleet);

  private static final Panel REFUSED = Panel.percent("refused with 429", 0, 70);

  private final String file;
  private final String page;
  private final String command;
  private final Drawer drawer;

  Picture(String file, String page, String command, Drawer drawer) {
    this.file = file;
    this.page = page;
    this.command = command;
    this.drawer = drawer;
  }

  /** Draws all of them anew, into the folder of the pages. */
  public static void drawAll(Path folder) throws IOException {
    for (Picture picture : values()) {
      Files.writeString(picture.file(folder), picture.svg(folder));
    }
  }

  /** Returns where it is in the folder of the pages. */
  Path file(Path folder) {
    return folder.resolve(file);
  }

  /** Returns the picture of the table as it is now. */
  String svg(Path folder) throws IOException {
    return drawer.svg(PageTable.read(folder.resolve(page), command));
  }

  private static String pacing(PageTable table) {
    return Bars.of(
        new Plot(
            "Share of requests refused with 429, and what gets through",
            "100,000 requests for each limiter, in virtual time, over a network of 0 to 50 ms each way; 8 callers never rest",
            List.of(REFUSED, Panel.plain("goodput: 1 is two a second", 1, 1, 2))),
        table,
        List.of("U50", "U50"));
  }

  private static String fleet(PageTable table) {
    return Bars.of(
        new Plot(
            "Four processes on one token: share refused with 429",
            "Real processes of 4 callers each that never rest, for a minute, over a network of 0 to 50 ms each way",
            List.of(
                REFUSED,
                Panel.plain("goodput: 1 is two a second", 1, 1, 2),
                Panel.plain("Redis commands a call", 3, 25, 1))),
        table,
        List.of("U50, 16 callers", "U50, 16 callers", "U50, 16 callers"));
  }

  private static String rules(PageTable table) {
    return Dots.of(
        new Plot(
            "Where the server counts otherwise than documented",
            "Late half of an hour in virtual time, means over six networks; the server's rule at the left",
            List.of(
                Panel.percent("refused with 429: less is better", 0, 80, 0.0, 20.0, 40.0, 60.0),
                Panel.plain("goodput: more is better", 1, 1, 2, 0.0, 0.25, 0.5, 0.75, 1.0))),
        table,
        List.of(
            new Contender("oracle", "best fixed pace", Shape.MARK, 1),
            new Contender("documented", "ours, not learning", Shape.HOLLOW, -1),
            new Contender("aws-like", "like AWS SDKs", Shape.DIAMOND, -1),
            new Contender("learned", "ours (learned)", Shape.OURS, -1)));
  }

  private static String json(PageTable table) {
    return Bars.of(
        new Plot(
            "Speed of JSON beside reflective Moshi, which is 1",
            "1,000 inventory variants, CPU time of one thread, medians of paired rounds; longer is faster",
            List.of(Panel.plain("decoding", 0, 2.3, 2), Panel.plain("encoding", 0, 2.3, 2))),
        table,
        List.of("decode_ratio", "encode_ratio"));
  }

  @FunctionalInterface
  private interface Drawer {
    String svg(PageTable table);
  }
}
