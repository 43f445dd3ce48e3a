package dev.flxpoint.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import dev.flxpoint.arch.fixture.SandboxBuiltOnCatalogue;
import dev.flxpoint.arch.fixture.UsesRuntime;
import dev.flxpoint.arch.fixture.UsesSandbox;
import java.util.List;

/** The arrows between the modules. */
final class DependencyTest extends GuardTest {
  @Override
  List<Guard> guards() {
    return List.of(
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
                    "org.jspecify..")
                .because("generated code must be usable, and judged, without anything of ours"),
            Code.GENERATED,
            UsesRuntime.class),
        Guard.of(
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "dev.flxpoint.sandbox..", "dev.flxpoint.cli..", "dev.flxpoint.redis..")
                .because("what users depend on must not bring what is built on top of it"),
            Code.RUNTIME,
            UsesSandbox.class),
        Guard.of(
            noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.flxpoint.client..")
                .because("the sandbox judges the runtime, so the two must not share a mistake"),
            Code.SANDBOX,
            UsesRuntime.class),
        Guard.of(
            noClasses()
                .should()
                .dependOnClassesThat(
                    resideInAPackage("dev.flxpoint.api..")
                        .and(not(name("dev.flxpoint.api.TokenType"))))
                .because(
                    "the sandbox reads the spec itself, or it would repeat the generator's mistakes"),
            Code.SANDBOX,
            SandboxBuiltOnCatalogue.class));
  }
}
