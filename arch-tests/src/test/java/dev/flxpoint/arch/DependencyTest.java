package dev.flxpoint.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.flxpoint.arch.fixture.SandboxBuiltOnCatalogue;
import dev.flxpoint.arch.fixture.UsesArchTests;
import dev.flxpoint.arch.fixture.UsesFailsafe;
import dev.flxpoint.arch.fixture.UsesRuntime;
import dev.flxpoint.arch.fixture.UsesSandbox;
import dev.flxpoint.arch.fixture.cycle.egg.Egg;
import dev.flxpoint.arch.fixture.cycle.hen.Hen;
import dev.flxpoint.arch.fixture.cycle.nest.Nest;
import dev.flxpoint.arch.fixture.cycle.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The arrows between the modules, and between their packages. */
final class DependencyTest extends GuardTest {
  private static final Map<OurModule, Class<?>> USES =
      Map.of(
          OurModule.RUNTIME, UsesRuntime.class,
          OurModule.SANDBOX, UsesSandbox.class,
          OurModule.ARCH_TESTS, UsesArchTests.class);

  @Override
  List<Guard> guards() {
    return Stream.concat(
            OurModule.withCode().stream().map(DependencyTest::knowsNoStranger),
            Stream.of(
                Guard.of(
                    classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                            "dev.flxpoint.api..",
                            "java..",
                            "retrofit2..",
                            "com.squareup.moshi..",
                            "okhttp3..",
                            "okio..",
                            "org.jspecify..",
                            "com.google.errorprone.annotations..")
                        .because(
                            "whoever uses the interfaces alone gets the four libraries that they name"),
                    Code.GENERATED,
                    UsesRuntime.class,
                    UsesFailsafe.class),
                Guard.of(
                    noClasses()
                        .should()
                        .dependOnClassesThat(
                            resideInAPackage("dev.flxpoint.api..")
                                .and(not(name("dev.flxpoint.api.TokenType"))))
                        .because(
                            "the sandbox reads the spec itself, or it would repeat the generator's"
                                + " mistakes"),
                    Code.SANDBOX,
                    SandboxBuiltOnCatalogue.class),
                isFreeOfCycles(Code.MAIN),
                isFreeOfCycles(Code.TESTS_ALONE)))
        .toList();
  }

  private static Guard isFreeOfCycles(JavaClasses classes) {
    return new Guard(
        slices()
            .matching("dev.flxpoint.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle are one package under several names"),
        classes,
        List.of(List.of(Hen.class, Egg.class), List.of(Nest.class, Tree.class, Tree.Branch.class)));
  }

  private static Guard knowsNoStranger(OurModule module) {
    return Guard.of(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                module.strangers().stream().map(OurModule::packages).toArray(String[]::new))
            .as(module.directory() + " should not know " + module.strangers())
            .because(module.reason()),
        Code.of(module),
        USES.entrySet().stream()
            .filter(used -> module.strangers().contains(used.getKey()))
            .map(Map.Entry::getValue)
            .toArray(Class<?>[]::new));
  }
}
