package dev.flxpoint.contract.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** That whatever has versions of its own is looked after. */
final class DependencyUpdatesTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void everyFolderWithAPackageJson_isLookedAfter() throws IOException {
    assertThat(foldersOf("npm")).containsExactlyElementsOf(foldersOfFiles("package.json"));
  }

  @Test
  void mavenAndActions_areLookedAfter() throws IOException {
    assertThat(foldersOf("maven")).containsExactly("/");
    assertThat(foldersOf("github-actions")).containsExactly("/", "/examples/provider-contract");
  }

  private static List<String> foldersOf(String ecosystem) throws IOException {
    Map<?, ?> configuration =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(ROOT.resolve(".github/dependabot.yml")));
    assertThat(configuration.get("version")).isEqualTo(2);
    return ((List<?>) configuration.get("updates"))
        .stream()
            .map(each -> (Map<?, ?>) each)
            .filter(each -> ecosystem.equals(each.get("package-ecosystem")))
            .flatMap(each -> folders(each).stream().map(String::valueOf))
            .toList();
  }

  private static List<?> folders(Map<?, ?> update) {
    return update.get("directories") instanceof List<?> folders
        ? folders
        : List.of(update.get("directory"));
  }

  private static List<String> foldersOfFiles(String name) throws IOException {
    try (Stream<Path> files = Files.find(ROOT, 5, (file, is) -> file.endsWith(name))) {
      return files
          .map(file -> ROOT.relativize(file.getParent()))
          .filter(folder -> !folder.toString().matches(".*(target|node_modules|\\.git)(/.*)?"))
          .map(folder -> "/" + folder.toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
