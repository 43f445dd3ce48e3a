package dev.flxpoint.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.flxpoint.arch.fixture.ChangesTheLocale;
import dev.flxpoint.arch.fixture.CountsThreads;
import dev.flxpoint.arch.fixture.TakesTheErrorStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.Isolated;

/** What a test must not do while others run in the same JVM. */
final class SideBySideTest extends GuardTest {
  private static final Set<String> OF_THE_JVM =
      Set.of(
          "ch.qos.logback.classic.Logger.addAppender",
          "ch.qos.logback.classic.Logger.setLevel",
          "java.lang.Runtime.freeMemory",
          "java.lang.Runtime.totalMemory",
          "java.lang.System.setErr",
          "java.lang.System.setIn",
          "java.lang.System.setOut",
          "java.lang.System.setProperties",
          "java.lang.System.setProperty",
          "java.lang.System.clearProperty",
          "java.lang.Thread.activeCount",
          "java.lang.Thread.getAllStackTraces",
          "java.lang.Thread.setDefaultUncaughtExceptionHandler",
          "java.net.Authenticator.setDefault",
          "java.net.CookieHandler.setDefault",
          "java.net.ProxySelector.setDefault",
          "java.util.Locale.setDefault",
          "java.util.TimeZone.setDefault",
          "java.util.logging.Logger.addHandler",
          "java.util.logging.Logger.setLevel",
          "org.springframework.boot.SpringApplicationAotProcessor.main");

  /** What they change stays, or has a name of theirs, and concerns no other test. */
  private static final Set<String> HARMLESS =
      Set.of(
          "dev.flxpoint.cli.browser.Chromium",
          "dev.flxpoint.contract.pact.MutatedPactIT",
          "dev.flxpoint.contract.program.PrintedByThread",
          "dev.flxpoint.flow.TooDeep",
          "dev.flxpoint.flow.shipment.ShippingApi");

  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            noClasses()
                .that(runBesideOthers())
                .should()
                .accessTargetWhere(concernsTheJvm())
                .because(
                    "what others do meanwhile gets mixed up with it, now and then: isolate it"),
            Code.TESTS,
            ChangesTheLocale.class,
            CountsThreads.class,
            TakesTheErrorStream.class));
  }

  private static DescribedPredicate<JavaClass> runBesideOthers() {
    return DescribedPredicate.describe(
        "run beside others",
        type -> !isIsolated(type) && !HARMLESS.contains(outermost(type).getName()));
  }

  private static boolean isIsolated(JavaClass type) {
    return type.isAnnotatedWith(Isolated.class)
        || type.getEnclosingClass().map(SideBySideTest::isIsolated).orElse(false);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(SideBySideTest::outermost).orElse(type);
  }

  private static DescribedPredicate<JavaAccess<?>> concernsTheJvm() {
    return DescribedPredicate.describe(
        "change, hear or measure what the whole JVM does",
        access ->
            OF_THE_JVM.contains(
                access.getTargetOwner().getName() + "." + access.getTarget().getName()));
  }
}
