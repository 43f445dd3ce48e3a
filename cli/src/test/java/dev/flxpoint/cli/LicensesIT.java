package dev.flxpoint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar of the command is the only one that holds the code of others, and so their terms. */
final class LicensesIT {
  private static final Path JAR = Path.of("target", "flxpoint.jar");

  @Test
  void termsOfEachLibrary_areInTheJarOfAll() throws IOException {
    List<String> lost = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    try (JarFile all = new JarFile(JAR.toFile())) {
      for (Path library : libraries()) {
        try (JarFile jar = new JarFile(library.toFile())) {
          if (!isPartOf(jar, all)) {
            continue;
          }
          for (JarEntry terms : terms(jar)) {
            seen.add(terms.getName());
            if (!text(all, terms.getName()).contains(text(jar, terms.getName()))) {
              lost.add(library.getFileName() + "!/" + terms.getName());
            }
          }
        }
      }
    }
    assertThat(seen).contains("META-INF/LICENSE", "META-INF/LICENSE.txt", "META-INF/NOTICE");
    assertThat(lost)
        .as("terms that the shade plugin's transformers in cli/pom.xml must append")
        .isEmpty();
  }

  private static List<Path> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(each -> each.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  /** Tests have more on their class path than what the command is made of. */
  private static boolean isPartOf(JarFile jar, JarFile all) {
    return jar.stream()
        .map(JarEntry::getName)
        .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
        .findFirst()
        .filter(name -> all.getEntry(name) != null)
        .isPresent();
  }

  private static List<JarEntry> terms(JarFile jar) {
    return Collections.list(jar.entries()).stream()
        .filter(entry -> !entry.isDirectory())
        .filter(
            entry ->
                entry.getName().toUpperCase(Locale.ROOT).matches("META-INF/.*(LICEN|NOTICE).*"))
        .toList();
  }

  private static String text(JarFile jar, String name) throws IOException {
    JarEntry entry = jar.getJarEntry(name);
    return entry == null ? "" : new String(jar.getInputStream(entry).readAllBytes(), UTF_8);
  }
}
