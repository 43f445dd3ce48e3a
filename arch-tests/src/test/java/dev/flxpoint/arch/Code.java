package dev.flxpoint.arch;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.flxpoint.api.TokenType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The byte code that the rules are about, from the directories that the modules compile to. */
final class Code {
  /** At once: a second import would read all again that tests know of code and of libraries. */
  private static final JavaClasses ALL =
      read(
          Stream.concat(
              OurModule.withCode().stream().map(module -> module.file("target/classes")),
              Arrays.stream(OurModule.values()).map(module -> module.file("target/test-classes"))));

  static final JavaClasses MAIN = ALL.that(isFrom("/target/classes/"));

  /** The tests, without what breaks the rules on purpose. */
  static final JavaClasses TESTS =
      ALL.that(
          isFrom("/target/test-classes/")
              .and(resideOutsideOfPackage("dev.flxpoint.arch.fixture..")));

  /** All that there is of the modules that have no other code. */
  static final JavaClasses TESTS_ALONE =
      TESTS.that(
          Arrays.stream(OurModule.values())
              .filter(module -> !OurModule.withCode().contains(module))
              .map(Code::isFrom)
              .reduce(alwaysFalse(), (some, other) -> some.or(other)));

  static final JavaClasses GENERATED = of(OurModule.GENERATED_CLIENT);
  static final JavaClasses RUNTIME = of(OurModule.RUNTIME);
  static final JavaClasses SANDBOX = of(OurModule.SANDBOX);

  /** What users type against; tests of theirs type against the sandbox. */
  static final JavaClasses FOR_USERS =
      MAIN.that(
          isFrom(OurModule.RUNTIME)
              .or(isFrom(OurModule.FLOWS))
              .or(isFrom(OurModule.REDIS))
              .or(isFrom(OurModule.SANDBOX)));

  /** What may run in somebody else's process; the other three have one of their own. */
  static final JavaClasses LIBRARIES =
      MAIN.that(
          not(
              isFrom(OurModule.CLI)
                  .or(isFrom(OurModule.BENCHMARKS))
                  .or(isFrom(OurModule.CONSUMERS))));

  static final JavaClasses TYPED_INTERFACES =
      GENERATED.that(
          resideInAnyPackage(
              Arrays.stream(TokenType.values()).map(Code::packageOf).toArray(String[]::new)));

  static final JavaClasses NONE = MAIN.that(alwaysFalse());

  private Code() {}

  static JavaClasses of(OurModule module) {
    return MAIN.that(isFrom(module));
  }

  static JavaClasses testsOf(OurModule module) {
    return TESTS.that(isFrom(module));
  }

  /** Returns these alone, such as the fixtures of a rule. */
  static JavaClasses of(List<Class<?>> types) {
    Set<String> names = types.stream().map(Class::getName).collect(Collectors.toSet());
    JavaClasses found =
        ALL.that(
            DescribedPredicate.describe("are " + names, type -> names.contains(type.getName())));
    if (found.size() != names.size()) {
      throw new IllegalArgumentException("Not all of " + names + " are ours");
    }
    return found;
  }

  /** Returns where the interfaces for a type of token are. */
  static String packageOf(TokenType type) {
    return "dev.flxpoint.api." + type.name().toLowerCase(Locale.ROOT);
  }

  private static JavaClasses read(Stream<Path> directories) {
    List<Path> paths = directories.toList();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        throw new IllegalStateException(
            path + " is missing, so no rule would see that module: build it first, as -am does");
      }
    }
    return new ClassFileImporter().importPaths(paths);
  }

  private static DescribedPredicate<JavaClass> isFrom(OurModule module) {
    return isFrom("/" + module.directory() + "/target/");
  }

  private static DescribedPredicate<JavaClass> isFrom(String place) {
    return DescribedPredicate.describe(
        "are from " + place,
        type -> type.getSource().orElseThrow().getUri().getPath().contains(place));
  }
}
