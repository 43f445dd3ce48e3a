package dev.flxpoint.flow.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each fault of the sandbox during each step of each flow, and what becomes of it. */
@Tag("slow")
@Timeout(300)
final class FaultRunsIT {
  private static final Path PAGE = Path.of("../docs/reliability.md");
  private static final Pattern TABLES =
      Pattern.compile("(?s)(?<=<!-- fault runs -->\n).*?(?=<!-- end of fault runs -->)");
  private static final String REWRITE =
      "mvn -B -q verify -Dtest=None -Dit.test=FaultRunsIT -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dfailsafe.failIfNoSpecifiedTests=false -Dslow -Dreview.update=true -pl flows -am";

  private static final List<FlowUnderTest> FLOWS =
      List.of(
          new ParentFlow(),
          new StockFlow(),
          new PollFlow(),
          new ShipFlow(),
          new PublishFlow(),
          new SyncFlow(),
          new OrderFlow(),
          new FeedFlow());

  private static final List<NamedFault> FAULTS = NamedFault.all();

  /** Some wait before a retry. */
  private static final int AT_ONCE = 24;

  @Test
  void eachFaultOfEachFlow_endsRightOrWithATypedError_asThePageSays() throws Exception {
    String actual = FaultTables.of(FLOWS, FAULTS, outcomes());
    if (Boolean.getBoolean("review.update")) {
      String page = Files.readString(PAGE);
      Files.writeString(PAGE, TABLES.matcher(page).replaceFirst(Matcher.quoteReplacement(actual)));
    }
    assertThat(TABLES.matcher(Files.readString(PAGE)).results().map(found -> found.group()))
        .as("the tables of %s. Rewrite them from the project's root by: %s", PAGE, REWRITE)
        .containsExactly(actual);
  }

  private static Map<Cell, String> outcomes() throws Exception {
    Map<Cell, Future<String>> running = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (NamedFault fault : FAULTS) {
        for (FlowUnderTest flow : FLOWS) {
          Cell.of(flow, fault).forEach(cell -> running.put(cell, threads.submit(cell::run)));
        }
      }
      Map<Cell, String> outcomes = new HashMap<>();
      List<String> wrong = new ArrayList<>();
      for (Map.Entry<Cell, Future<String>> cell : running.entrySet()) {
        try {
          outcomes.put(cell.getKey(), cell.getValue().get());
        } catch (ExecutionException e) {
          wrong.add(e.getCause().toString());
        }
      }
      assertThat(wrong).isEmpty();
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }
}
