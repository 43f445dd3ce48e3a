package dev.flxpoint.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the projects said of the OkHttp that they loaded, for whoever reads this build. */
final class OneOkHttpIT {
  /** The one runs nothing, and the other is, to the letter, what a page shows. */
  private static final List<String> SILENT = List.of("gradle-view", "first-call");

  @Test
  void everyProject_saysWhichOkHttpItLoaded() throws IOException {
    TreeMap<String, List<String>> loaded = new TreeMap<>();
    for (Project project : Project.all()) {
      if (!SILENT.contains(project.name())) {
        loaded.put(project.name(), project.said("okhttp3\\.OkHttpClient is loaded from (\\S+)"));
      }
    }
    System.out.println("OkHttp that each loads: " + loaded);
    assertThat(loaded)
        .isNotEmpty()
        .allSatisfy(
            (project, files) ->
                assertThat(files)
                    .as(project)
                    .isNotEmpty()
                    .allMatch(file -> file.startsWith("okhttp-jvm-5.")));
  }
}
