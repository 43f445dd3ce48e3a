package dev.flxpoint.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A module of this project, where its code lives, and which others that code may know. */
enum OurModule {
  CODEGEN("codegen", "it runs before anything else of ours is compiled"),
  SPEC_DIFF("specdiff", "it compares documents, of which ours is only one"),
  SPEC("spec", "it is a document, and has no code but its lint"),
  GENERATED_CLIENT("api", "generated code must be usable, and judged, without anything of ours"),
  RUNTIME(
      "client", "what users depend on must not bring what is built on top of it", GENERATED_CLIENT),
  SANDBOX(
      "sandbox",
      "the sandbox judges the runtime, so the two must not share a mistake",
      SPEC,
      GENERATED_CLIENT),
  FLOWS(
      "flow",
      "integrators who get the client's permits should get no API's double with them",
      GENERATED_CLIENT,
      RUNTIME),
  REDIS(
      "redis",
      "who shares by it should get a way to Redis, and what is shared, and no more besides",
      GENERATED_CLIENT,
      RUNTIME,
      FLOWS),
  SPRING(
      "spring",
      "an application should get the client and its flows, and choose all else by itself",
      GENERATED_CLIENT,
      RUNTIME,
      FLOWS,
      REDIS,
      SANDBOX),
  CLI(
      "cli",
      "what users run must not bring what only builds or judges it",
      SPEC,
      SPEC_DIFF,
      GENERATED_CLIENT,
      RUNTIME,
      SANDBOX,
      FLOWS),
  CONSUMERS("consumers", "its projects would get from it what they must get by themselves"),
  BENCHMARKS(
      "benchmarks",
      "what users do not depend on would be measured along",
      GENERATED_CLIENT,
      RUNTIME,
      SANDBOX,
      FLOWS,
      REDIS),
  CONTRACT_TESTS(
      "contract",
      "integrators who run them should get what they judge, and no more",
      SPEC,
      GENERATED_CLIENT,
      RUNTIME,
      SANDBOX),
  ARCH_TESTS("arch", "it judges them all, so nobody else may get it");

  private final String ourPackage;
  private final String reason;

  @SuppressWarnings("ImmutableEnumChecker") // What Set.of returns is immutable.
  private final Set<OurModule> arrows;

  OurModule(String lastOfPackage, String reason, OurModule... arrows) {
    this.ourPackage = "dev.flxpoint." + lastOfPackage;
    this.reason = reason;
    this.arrows = Set.of(arrows);
  }

  /** Returns those that have more than tests. */
  static List<OurModule> withCode() {
    return Arrays.stream(values())
        .filter(each -> each == GENERATED_CLIENT || Files.isDirectory(each.file("src/main/java")))
        .toList();
  }

  /** Returns the name of its directory, which its artifact has too, after a prefix. */
  String directory() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what is in its directory. */
  Path file(String path) {
    return Path.of("..", directory()).resolve(path);
  }

  /** Returns its package and those below, as ArchUnit writes them. */
  String packages() {
    return ourPackage + "..";
  }

  /** Returns whether a type lives in its packages. */
  boolean owns(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(ourPackage + ".");
  }

  /** Returns whether a type is public for the module's own packages alone. */
  boolean hides(JavaClass type) {
    return owns(type) && (type.getPackageName() + ".").contains(".internal.");
  }

  /** Returns the modules that its code must not know; its tests may know all. */
  List<OurModule> strangers() {
    return Arrays.stream(values())
        .filter(other -> other != this && !arrows.contains(other))
        .toList();
  }

  /** Returns why it knows no more than it does. */
  String reason() {
    return reason;
  }
}
