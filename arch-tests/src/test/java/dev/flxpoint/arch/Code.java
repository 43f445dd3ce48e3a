package dev.flxpoint.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.flxpoint.api.TokenType;
import java.util.Arrays;
import java.util.Locale;

/** The byte code that the rules are about; a new module is added here. */
final class Code {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .importPackages(
              "dev.flxpoint.api",
              "dev.flxpoint.client",
              "dev.flxpoint.sandbox",
              "dev.flxpoint.cli");

  static final JavaClasses GENERATED = in("dev.flxpoint.api..");
  static final JavaClasses RUNTIME = in("dev.flxpoint.client..");
  static final JavaClasses SANDBOX = in("dev.flxpoint.sandbox..");

  /** What runs in somebody else's process. */
  static final JavaClasses LIBRARIES =
      in("dev.flxpoint.api..", "dev.flxpoint.client..", "dev.flxpoint.sandbox..");

  /** What a call of the API passes through. */
  static final JavaClasses CLIENT = in("dev.flxpoint.api..", "dev.flxpoint.client..");

  /** What may have a real token in hand. */
  static final JavaClasses TOKEN_HOLDERS =
      in("dev.flxpoint.api..", "dev.flxpoint.client..", "dev.flxpoint.cli..");

  static final JavaClasses MODELS = in("dev.flxpoint.api.model..", "dev.flxpoint.api.param..");

  static final JavaClasses TYPED_INTERFACES =
      in(
          Arrays.stream(TokenType.values())
              .map(type -> "dev.flxpoint.api." + type.name().toLowerCase(Locale.ROOT))
              .toArray(String[]::new));

  private Code() {}

  private static JavaClasses in(String... packages) {
    return ALL.that(resideInAnyPackage(packages));
  }
}
