package com.example.modular;

import java.util.List;
import java.util.TreeSet;

/** What the client's modules show a program, and what they hide from it. */
final class Exports {
  private static final List<String> MODULES =
      List.of(
          "dev.flxpoint.api",
          "dev.flxpoint.client",
          "dev.flxpoint.flow",
          "dev.flxpoint.sandbox",
          "dev.flxpoint.spec");

  private Exports() {}

  /**
   * Prints what is hidden.
   *
   * @throws IllegalStateException if a module is not there under its name, shows a package that is
   *     not for users, or hides one that is
   */
  static void check() {
    for (String name : MODULES) {
      Module module =
          ModuleLayer.boot()
              .findModule(name)
              .orElseThrow(() -> new IllegalStateException("There is no module " + name));
      new TreeSet<>(module.getPackages()).forEach(each -> check(module, each));
    }
  }

  private static void check(Module module, String packageName) {
    boolean exported = module.isExported(packageName, Exports.class.getModule());
    if (exported == isHidden(packageName)) {
      throw new IllegalStateException(
          module + " must " + (exported ? "hide " : "export ") + packageName);
    }
    if (!exported) {
      System.out.println(packageName + " is hidden");
    }
  }

  /** What several packages share is called internal; the adapters of values are the runtime's. */
  private static boolean isHidden(String packageName) {
    return packageName.matches(".*\\.internal(\\..*)?")
        || packageName.equals("dev.flxpoint.api.json");
  }
}
