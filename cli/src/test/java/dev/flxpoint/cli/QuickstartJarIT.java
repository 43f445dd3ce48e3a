package dev.flxpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The quickstart of the jar does the main job in little more than the least time. */
@Isolated("measures")
@Timeout(180)
final class QuickstartJarIT {
  @TempDir private Path folder;

  @Tag("slow")
  @Test
  void quickstartAsJson_printsOneObjectAndKeepsToTheLimit() throws Exception {
    Run run = Run.of(JarIT.process(folder, List.of(), "quickstart", "--json"));

    assertThat(run.exit()).isZero();
    Map<String, Double> summary = onlyObject(run.out());
    assertThat(summary)
        .containsOnlyKeys(
            "requests",
            "status429",
            "parentsPushed",
            "variantsPushed",
            "fulfillmentRequestsShipped",
            "seconds",
            "floorSeconds")
        .containsEntry("status429", 0.0)
        .containsEntry("parentsPushed", 60.0)
        .containsEntry("variantsPushed", 400.0)
        .containsEntry("fulfillmentRequestsShipped", 6.0)
        .containsEntry("floorSeconds", (summary.get("requests") - 2) / 2);
    assertThat(summary.get("seconds"))
        .isBetween(summary.get("floorSeconds"), 1.35 * summary.get("floorSeconds"));
    assertThat(run.err()).contains("Parents: 60 of 60").doesNotContain("SLF4J");
  }

  private static Map<String, Double> onlyObject(String text) throws IOException {
    JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
    Map<String, Double> object = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      object.put(reader.nextName(), reader.nextDouble());
    }
    reader.endObject();
    assertThat(reader.peek()).isEqualTo(JsonReader.Token.END_DOCUMENT);
    return object;
  }
}
