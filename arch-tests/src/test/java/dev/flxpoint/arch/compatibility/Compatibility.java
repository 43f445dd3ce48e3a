package dev.flxpoint.arch.compatibility;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.cmp.JarArchiveComparatorOptions.ClassPathMode;
import japicmp.model.AccessModifier;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What code that was compiled against the old jars would meet, or whoever compiles it anew. */
final class Compatibility {
  /** The second is exported to the runtime alone. */
  private static final Pattern HIDDEN =
      Pattern.compile("(.*\\.internal|dev\\.flxpoint\\.api\\.json)\\..*");

  private Compatibility() {}

  /** Returns what breaks, in the order of the types; what is in hidden packages breaks nobody. */
  static List<Break> breaks(List<Path> before, List<Path> after) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PROTECTED);
    options.setNoAnnotations(true);
    options.setClassPathMode(ClassPathMode.TWO_SEPARATE_CLASSPATHS);
    options.setOldClassPath(libraries());
    options.setNewClassPath(libraries());
    // Such as annotations that are there only for a compiler.
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    return new JarArchiveComparator(options)
        .compare(archives(before), archives(after)).stream()
            .filter(type -> !HIDDEN.matcher(type.getFullyQualifiedName()).matches())
            .flatMap(type -> breaks(type).stream())
            .toList();
  }

  private static List<Break> breaks(JApiClass type) {
    List<Break> breaks = new ArrayList<>();
    gather(breaks, type, "", type);
    if (type.getChangeStatus() == JApiChangeStatus.REMOVED) {
      return breaks;
    }
    gather(breaks, type, "", type.getSuperclass());
    type.getInterfaces().forEach(each -> gather(breaks, type, "", each));
    type.getConstructors().forEach(each -> gather(breaks, type, "(...)", each));
    type.getMethods().forEach(each -> gather(breaks, type, "." + each.getName() + "()", each));
    type.getFields().forEach(each -> gather(breaks, type, "." + each.getName(), each));
    return breaks.stream().distinct().toList();
  }

  private static void gather(
      List<Break> breaks, JApiClass type, String member, JApiCompatibility changed) {
    changed.getCompatibilityChanges().stream()
        .filter(each -> !each.isBinaryCompatible() || !each.isSourceCompatible())
        .map(each -> new Break(each.getType().name(), type.getFullyQualifiedName(), member))
        .forEach(breaks::add);
  }

  private static List<JApiCmpArchive> archives(List<Path> jars) {
    return jars.stream().map(jar -> new JApiCmpArchive(jar.toFile(), "")).toList();
  }

  /** Returns what is not ours on the class path: of ours, both sides bring their own. */
  private static List<String> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(each -> each.endsWith(".jar") && !each.contains("flxpoint"))
        .toList();
  }
}
