package dev.flxpoint.cli.internal.scopes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.Operation;
import dev.flxpoint.cli.Json;
import dev.flxpoint.cli.internal.page.LocalPage;
import dev.flxpoint.cli.internal.page.RawClient;
import dev.flxpoint.cli.internal.reference.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScopesViewTest {
  private static final String TEXT =
      new ScopesViewJson(Reference.load(), "https://api.example").text(Departures.load());

  private final Map<?, ?> catalogue = Json.array("[" + TEXT + "]").get(0);

  @Test
  void catalogue_isServedAtOnce_andSmallEnoughToFilterInTheBrowser() {
    try (LocalPage page = LocalPage.start(0, List.of(new ScopesView("https://api.example")))) {
      assertThat(new RawClient(page.url()).get("api/scopes/catalogue"))
          .startsWith("HTTP/1.1 200")
          .endsWith(TEXT);
    }
    assertThat(TEXT).hasSizeLessThan(500_000);
  }

  @Test
  void catalogue_hasEveryOperation_asTheClientKnowsIt() {
    assertThat(objects("operations"))
        .extracting(each -> (String) each.get("id"))
        .containsExactlyElementsOf(Arrays.stream(Operation.values()).map(Operation::id).toList());
    for (Map<?, ?> each : objects("operations")) {
      Operation operation = Operation.ofId((String) each.get("id"));
      List<String> types = operation.tokenTypes().stream().map(ScopesJson::word).toList();
      assertThat(each.get("tokenTypes")).as(operation.id()).isEqualTo(types);
      assertThat(keys(each.get("curl"))).isEqualTo(keys(each.get("calls"))).isEqualTo(types);
      assertThat(each.get("tokenEvidence")).isIn("matrix", "operation", "inferred");
    }
  }

  @Test
  void everySchemaThatIsNamed_isThere() {
    Map<?, ?> schemas = (Map<?, ?>) catalogue.get("schemas");
    for (Object members : schemas.values()) {
      for (Object member : (List<?>) members) {
        Object schema = ((Map<?, ?>) member).get("schema");
        assertThat(schema.equals("") || schemas.containsKey(schema)).as("" + schema).isTrue();
      }
    }
    assertThat(schemas.keySet().contains("CreateShipmentParcel")).isTrue();
  }

  @Test
  void departures_sayOfTokenTypesWhatTheClientKnows() {
    assertThat(objects("departures")).isNotEmpty();
    for (Map<?, ?> each : objects("departures")) {
      Operation operation = Operation.ofId((String) each.get("operation"));
      assertThat(operation).as(each.toString()).isNotNull();
      String types =
          String.join(" ", operation.tokenTypes().stream().map(ScopesJson::word).toList());
      assertThat(each.get("spec")).as(operation.id()).isEqualTo(types);
      assertThat(each.get("matrix")).isNotEqualTo(types);
      assertThat((String) each.get("reason")).isNotBlank();
    }
    assertThat(objects("unlisted"))
        .extracting(each -> (String) each.get("resource"))
        .contains("Source");
  }

  @Test
  void departures_withoutTheirHeading_areAFailure() {
    assertThatThrownBy(() -> Departures.of("| a | b | c |"))
        .hasMessageContaining("## Tokens and the resource matrix");
  }

  private List<Map<?, ?>> objects(String name) {
    return ((List<?>) catalogue.get(name))
        .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
  }

  private static List<String> keys(Object map) {
    return ((Map<?, ?>) map).keySet().stream().map(String::valueOf).toList();
  }
}
