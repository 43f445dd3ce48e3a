package dev.flxpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows each kind of line on a small type. */
final class ApiLinesTest {
  private static final String AT = "ApiFixture.";

  @Test
  void model_isItsMembers() {
    assertThat(ApiText.of(List.of(ApiFixture.Thing.class, ApiFixture.Thing.Builder.class)))
        .contains(
            AT + "Thing (abstract class)",
            AT + "Thing.name: String",
            AT + "Thing.size: Long? clearable",
            AT + "Thing.tags: List<String>? or String[] deprecated",
            AT + "Thing.half: Integer set as Integer? clear")
        .contains(AT + "Thing.static builder(): ApiFixture.Thing.Builder?")
        .filteredOn(line -> !line.startsWith("#"))
        .hasSize(6);
  }

  @Test
  void interface_foldsCompleteOverloadsOnly() {
    assertThat(ApiText.of(List.of(ApiFixture.Calls.class)))
        .contains(
            AT + "Calls.both(id: long, [ApiFixture.ThingParams]): String",
            AT + "Calls.one(params: ApiFixture.ThingParams): String",
            AT + "Calls.one(): String")
        .filteredOn(line -> !line.startsWith("#"))
        .hasSize(4);
  }

  @Test
  void usualParts_vanishOnlyTogether() {
    List<String> complete =
        new ArrayList<>(
            List.of("isKnown(): boolean", "static of(value: String): Calls", "value(): String"));

    assertThat(Usual.take(ApiFixture.ThingParams.class, complete)).isEmpty();
    complete.set(1, "static of(value: String): ApiFixture.ThingParams");
    assertThat(Usual.take(ApiFixture.ThingParams.class, complete)).contains("open enum");
    assertThat(complete).isEmpty();
  }
}
