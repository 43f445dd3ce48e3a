package dev.flxpoint.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fleet gains where processes know their way to the API, and where they are wrong. */
final class FloorTest {
  private static final int SEEDS = Integer.getInteger("fleet.seeds", 1);
  private static final int REQUESTS = 500;
  private static final int REQUESTS_IN_TROUBLE = Boolean.getBoolean("slow") ? 2_500 : 300;
  private static final int REQUESTS_OF_A_ROW = Integer.getInteger("fleet.requests", 200);

  /** In place of what a process may take off the rest of a permit. */
  private static final String GIVERS =
      Rig.script("slot.giver == site and math.min(slot.floor, floor) or 0", "slot.floor");

  @ParameterizedTest
  @CsvSource({"C40, 2", "U50, 4", "U200, 8"})
  void likeRoutes_noRequestIsRefused_andFloorsOnlyHelp(String network, int size) {
    assertFloorsOnlyHelp(network, size);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "C40, 1", "C40, 2", "C40, 4", "C40, 8", "C40, 16",
    "U50, 1", "U50, 2", "U50, 4", "U50, 8", "U50, 16",
    "U200, 1", "U200, 2", "U200, 4", "U200, 8", "U200, 16"
  })
  void likeRoutes_ofAnySpread_floorsOnlyHelp(String network, int size) {
    assertFloorsOnlyHelp(network, size);
  }

  /** Prints a row of the table in docs/scaling.md, which is of 4,000 requests a cell. */
  private static void assertFloorsOnlyHelp(String network, int size) {
    Fleet none =
        quiet(PermitScript.TEXT, size, FloorTest::none, routes(network)).run(REQUESTS_OF_A_ROW);
    Fleet own =
        quiet(PermitScript.TEXT, size, FloorTest::own, routes(network)).run(REQUESTS_OF_A_ROW);
    Fleet site =
        quiet(PermitScript.TEXT, size, FloorTest::site, routes(network)).run(REQUESTS_OF_A_ROW);
    if (System.getProperty("fleet.requests") != null) {
      System.out.printf(
          "%s, %d: %.3f / %.3f / %.3f, %.2f commands a call%n",
          network, size, none.goodput(), own.goodput(), site.goodput(), site.commandsPerCall());
    }
    assertThat(none.early() + own.early() + site.early()).isZero();
    assertThat(own.goodput()).isGreaterThan(none.goodput() - 0.005);
    assertThat(site.goodput()).isGreaterThan(own.goodput() - 0.005);
    assertThat(site.commandsPerCall()).isLessThan(3.2);
    assertThat(site.jain()).isGreaterThan(0.95);
  }

  @Test
  void constantRoute_costsNothing_toOneProcessOrTwo_orInASite() {
    double plain = run(PermitScript.TEXT, 2, FloorTest::none, routes("C40")).goodput();
    assertThat(plain).isCloseTo(1_001.0 / 1_081, within(0.01));
    assertThat(run(PermitScript.TEXT, 1, FloorTest::own, routes("C40")).goodput())
        .isGreaterThan(0.98);
    assertThat(run(PermitScript.TEXT, 2, FloorTest::own, routes("C40")).goodput())
        .isGreaterThan(0.98);
    assertThat(run(PermitScript.TEXT, 4, FloorTest::site, routes("C40")).goodput())
        .isGreaterThan(0.97);
    // Of three or more, no permit comes back to whoever had it last.
    assertThat(run(PermitScript.TEXT, 4, FloorTest::own, routes("C40")).goodput())
        .isCloseTo(plain, within(0.01));
  }

  /** What is 100 ms for one on the way there is 100 ms for the other on the way back. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void unlikeRoutes_ownFloors_noRequestIsEarly(int size) {
    forEachSeed(
        seed -> {
          Fleet constant = run(PermitScript.TEXT, size, FloorTest::own, FloorTest::opposite);
          Fleet uneven =
              run(PermitScript.TEXT, size, FloorTest::own, unevenlyOpposite(new Random(seed)));
          assertThat(constant.early() + uneven.early()).as("seed %d", seed).isZero();
        });
  }

  @Test
  void unlikeRoutes_floorOfWhoeverGaveThePermitBack_requestsAreRefused_againAndAgain() {
    Fleet fleet = run(GIVERS, 4, FloorTest::own, FloorTest::opposite);
    assertThat(fleet.api.refused()).isGreaterThan(REQUESTS / 5);
  }

  /** The longer one of two floors is as wrong as the giver's. */
  @Test
  void siteOfShortAndLongRoutes_theShorterFloorCounts() {
    IntFunction<Route> routes = i -> i % 2 == 0 ? Route.constant(5, 5) : Route.constant(100, 100);
    String longer = Rig.script("math.min(slot.floor, floor)", "math.max(slot.floor, floor)");
    assertThat(run(PermitScript.TEXT, 4, FloorTest::site, routes).early()).isZero();
    assertThat(run(longer, 4, FloorTest::site, routes).early()).isPositive();
  }

  /**
   * A promise that is not kept costs each process three refusals and what it had sent by then, and
   * not every other request.
   */
  @ParameterizedTest
  @ValueSource(ints = {4, 8})
  void siteOfUnlikeRoutes_eachProcessLeavesIt(int size) {
    forEachSeed(
        seed -> {
          Fleet constant = run(PermitScript.TEXT, size, FloorTest::site, FloorTest::opposite);
          Fleet uneven =
              run(PermitScript.TEXT, size, FloorTest::site, unevenlyOpposite(new Random(seed)));
          assertThat(constant.api.refused()).as("seed %d", seed).isBetween(1, 4 * size);
          assertThat(uneven.api.refused()).as("seed %d", seed).isLessThanOrEqualTo(4 * size);
        });
  }

  @Test
  void routeThatGetsLonger_noRequestIsEarly() {
    forEachSeed(
        seed -> {
          Random random = new Random(seed);
          IntFunction<Route> routes =
              i -> after(60, Route.uneven(random, 10, 10), Route.uneven(random, 40, 40));
          assertThat(run(PermitScript.TEXT, 2, FloorTest::own, routes).early())
              .as("seed %d", seed)
              .isZero();
          assertThat(run(PermitScript.TEXT, 4, FloorTest::site, routes).early())
              .as("seed %d", seed)
              .isZero();
        });
  }

  /** That nobody can foresee; it is why nothing is assumed unless somebody asks for it. */
  @Test
  void routeThatGetsShorterAllAtOnce_costsAFloorARequestOrTwo() {
    IntFunction<Route> routes = i -> after(60, Route.constant(40, 40), Route.constant(10, 10));
    assertThat(run(PermitScript.TEXT, 2, FloorTest::none, routes).early()).isZero();
    assertThat(run(PermitScript.TEXT, 2, FloorTest::own, routes).api.refused()).isBetween(1, 2);
    assertThat(run(PermitScript.TEXT, 4, FloorTest::site, routes).api.refused()).isBetween(1, 3);
  }

  /** 5,000 requests for each seed in CI, with floors, and with a site. */
  @Test
  void deathsStandstillsLossesAndRestarts_noRequestIsEarly() {
    forEachSeed(
        seed -> {
          assertThat(earlyInTrouble(seed, 2, FloorTest::own)).as("seed %d", seed).isZero();
          assertThat(earlyInTrouble(seed, 4, FloorTest::site)).as("seed %d", seed).isZero();
        });
  }

  private static void forEachSeed(IntConsumer trial) {
    IntStream.range(0, SEEDS).parallel().forEach(trial);
  }

  private static long earlyInTrouble(int seed, int size, Function<String, OwnFloor.Way> ways) {
    Random random = new Random(seed);
    Fleet fleet = new Fleet(seed, PermitScript.TEXT, size, 0, Fleet.Faults.ALL);
    fleet.ways = ways;
    fleet.routes = i -> Route.uneven(random, 40, 40);
    return fleet.run(REQUESTS_IN_TROUBLE).early();
  }

  private static Fleet run(
      String script, int size, Function<String, OwnFloor.Way> ways, IntFunction<Route> routes) {
    return quiet(script, size, ways, routes).run(REQUESTS);
  }

  private static Fleet quiet(
      String script, int size, Function<String, OwnFloor.Way> ways, IntFunction<Route> routes) {
    Fleet fleet = new Fleet(1, script, size, 0, Fleet.Faults.NONE);
    fleet.ways = ways;
    fleet.routes = routes;
    return fleet;
  }

  private static IntFunction<Route> routes(String network) {
    int millis = Integer.parseInt(network.substring(1));
    Random random = new Random(1);
    return i ->
        network.startsWith("C") ? Route.constant(millis, millis) : Route.even(random, millis);
  }

  private static OwnFloor.Way none(String process) {
    return OwnFloor.Way.of(null, process, false);
  }

  private static OwnFloor.Way own(String process) {
    return OwnFloor.Way.of(null, process, true);
  }

  private static OwnFloor.Way site(String process) {
    return OwnFloor.Way.of("here", process, true);
  }

  private static Route opposite(int member) {
    return member % 2 == 0 ? Route.constant(100, 0) : Route.constant(0, 100);
  }

  private static IntFunction<Route> unevenlyOpposite(Random random) {
    return i -> i % 2 == 0 ? Route.uneven(random, 100, 0) : Route.uneven(random, 0, 100);
  }

  /** Returns the one route for so many requests, then the other. */
  private static Route after(int requests, Route first, Route then) {
    return new Route(
        after(requests, first.out(), then.out()), after(requests, first.back(), then.back()));
  }

  private static Supplier<Duration> after(
      int requests, Supplier<Duration> first, Supplier<Duration> then) {
    int[] asked = {0};
    return () -> asked[0]++ < requests ? first.get() : then.get();
  }
}
