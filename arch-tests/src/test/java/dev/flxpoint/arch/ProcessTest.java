package dev.flxpoint.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
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
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.ZonedDateTime.now");

  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            noClasses()
                .should()
                .accessTargetWhere(isOneOf("sleep", SLEEPING))
                .because("a thread that sleeps is lost to its owner; a queue waits without one"),
            Code.CLIENT,
            Sleeps.class,
            SleepsByUnit.class),
        Guard.of(
            noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.flxpoint.client.SystemTime")
                .should()
                .accessTargetWhere(isOneOf("read a clock", CLOCKS))
                .because("tests set the time, which only works if there is one place to set it"),
            Code.CLIENT,
            ReadsTheClock.class,
            RefersToTheClock.class,
            AsksTheCalendar.class),
        Guard.of(
            noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
                .because("they are mutable and know no zone; java.time has what is needed"),
            Code.LIBRARIES,
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
}
