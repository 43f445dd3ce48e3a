package dev.flxpoint.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.flxpoint.arch.fixture.AsksTheCalendar;
import dev.flxpoint.arch.fixture.Prints;
import dev.flxpoint.arch.fixture.ReadsTheClock;
import dev.flxpoint.arch.fixture.RefersToTheClock;
import dev.flxpoint.arch.fixture.Sleeps;
import dev.flxpoint.arch.fixture.SleepsByUnit;
import dev.flxpoint.arch.fixture.UsesDate;
import java.util.List;
import java.util.Set;

/** What a library must leave to the process that it runs in: time, waiting and the console. */
final class ProcessTest extends GuardTest {
  private static final Set<String> SLEEPING =
      Set.of(
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "java.util.concurrent.locks.LockSupport.parkUntil");

  private static final Set<String> CLOCKS =
      Set.of("now", "system", "systemUTC", "systemDefaultZone", "currentTimeMillis", "nanoTime");

  /** Where a clock can be set, and the system's is taken if none is. */
  private static final Set<String> CLOCK_TAKERS =
      Set.of(
          "dev.flxpoint.client.internal.time.SystemTime",
          "dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller",
          "dev.flxpoint.flow.internal.call.ReadClock",
          "dev.flxpoint.flow.internal.lease.SystemLeaseTimer",
          "dev.flxpoint.flow.order.OrderFeed",
          "dev.flxpoint.flow.order.OrderPush",
          "dev.flxpoint.flow.shipment.ShipmentPush",
          "dev.flxpoint.redis.DaemonTimer",
          "dev.flxpoint.sandbox.SandboxBuilder");

  /**
   * A certificate has an end, YAML makes a date of what looks like one, and a caller may give one.
   */
  private static final Set<String> HANDED_DATES =
      Set.of(
          "dev.flxpoint.cli.internal.health.HealthCheck",
          "dev.flxpoint.codegen.SpecBundler",
          "dev.flxpoint.api.model.FreeForm");

  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            noClasses()
                .should()
                .accessTargetWhere(isOneOf("sleep", SLEEPING))
                .because("a thread that sleeps is lost to its owner; a queue waits without one"),
            Code.LIBRARIES,
            Sleeps.class,
            SleepsByUnit.class),
        Guard.of(
            noClasses()
                .that(are("not where a clock can be set", CLOCK_TAKERS))
                .should()
                .accessTargetWhere(readsAClock())
                .because("tests set the time, which only works where it can be set"),
            Code.LIBRARIES,
            ReadsTheClock.class,
            RefersToTheClock.class,
            AsksTheCalendar.class),
        Guard.of(
            noClasses()
                .that(are("not handed a date by others", HANDED_DATES))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
                .because("they are mutable and know no zone; java.time has what is needed"),
            Code.MAIN,
            UsesDate.class),
        Guard.of(
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                "the console belongs to the application"),
            Code.LIBRARIES,
            Prints.class));
  }

  /** Also true of a method reference, which is no call. */
  private static DescribedPredicate<JavaAccess<?>> isOneOf(String what, Set<String> methods) {
    return DescribedPredicate.describe(
        what,
        access ->
            methods.contains(
                access.getTargetOwner().getName() + "." + access.getTarget().getName()));
  }

  private static DescribedPredicate<JavaClass> are(String what, Set<String> others) {
    return DescribedPredicate.describe("are " + what, type -> !others.contains(type.getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> readsAClock() {
    return DescribedPredicate.describe(
        "read a clock",
        access ->
            CLOCKS.contains(access.getTarget().getName())
                && (access.getTargetOwner().getPackageName().equals("java.time")
                    || access.getTargetOwner().isEquivalentTo(System.class)));
  }
}
