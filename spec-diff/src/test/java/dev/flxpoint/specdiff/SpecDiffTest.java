package dev.flxpoint.specdiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SpecDiffTest {
  static Stream<Arguments> changes() {
    String dry = "        - {name: dry, in: query, schema: {type: boolean}}\n";
    String must = "in: query, required: true, schema: {type: boolean}";
    String body = "requestBody:\n";
    return Stream.of(
        // place, replacement, what the line says, the line if it is undone
        arguments(
            dry,
            "",
            "BREAKING query parameter dry removed",
            "compatible query parameter dry added"),
        arguments(
            "in: query, schema: {type: boolean}",
            must,
            "BREAKING query parameter dry was optional, is required",
            "compatible query parameter dry was required, is optional"),
        arguments(
            "schema: {type: boolean}",
            "schema: {type: string}",
            "BREAKING query parameter dry retyped: was boolean, is string",
            "BREAKING query parameter dry retyped: was string, is boolean"),
        arguments(
            "explode: false",
            "explode: true",
            "BREAKING query parameter tags retyped: was array of string, separated by commas, is"
                + " array of string, repeated",
            "BREAKING query parameter tags retyped: was array of string, repeated, is array of"
                + " string, separated by commas"),
        arguments(
            "format: int64",
            "format: int32",
            "BREAKING path parameter 1 retyped: was integer(int64), is integer(int32)",
            "BREAKING path parameter 1 retyped: was integer(int32), is integer(int64)"),
        arguments(
            body,
            "requestBody:\n        required: true\n",
            "BREAKING body was optional, is required",
            "compatible body was required, is optional"),
        arguments(
            "        title: {type: string, nullable: true}\n", "",
            "BREAKING Thing.title removed", "compatible Thing.title added"),
        arguments(
            "required: [sku]",
            "required: [sku, title]",
            "BREAKING Thing.title was optional, is required",
            "compatible Thing.title was required, is optional"),
        arguments(
            ", nullable: true",
            "",
            "BREAKING Thing.title was null allowed, is no null",
            "compatible Thing.title was no null, is null allowed"),
        arguments(
            "[open, shut]", "[open]",
            "BREAKING Thing.state value shut removed", "compatible Thing.state value shut added"),
        arguments("200:", "201:", "BREAKING answer 200 removed", "BREAKING answer 201 removed"),
        arguments(
            "operationId: putThing",
            "operationId: setThing",
            "BREAKING operationId was putThing, is setThing",
            "BREAKING operationId was setThing, is putThing"),
        arguments(
            ", {SourceToken: []}",
            "",
            "BREAKING narrowed: no longer accepts source tokens",
            "compatible widened: accepts source tokens"),
        arguments(
            "get:",
            "post:",
            "BREAKING operation removed: GET /things/",
            "BREAKING operation removed: POST /things/"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_isJudgedEitherWay(String place, String replacement, String line, String undone) {
    ApiDocument changed = Sample.with(place, replacement);

    assertThat(report(Sample.document(), changed)).anyMatch(each -> each.startsWith(line));
    assertThat(report(changed, Sample.document())).anyMatch(each -> each.startsWith(undone));
  }

  @Test
  void nullableWithoutType_saysNothing() {
    String place = "title: {type: string, nullable: true}";
    ApiDocument with = Sample.with(place, "title: {nullable: true}");
    ApiDocument without = Sample.with(place, "title: {description: Anything.}");

    assertThat(report(with, without)).isEqualTo(report(without, without));
  }

  @Test
  void memberOfAnswersAndBodies_breaksEachInItsWay() {
    assertThat(report(Sample.document(), Sample.with("required: [size]", "required: []")))
        .containsExactly(
            "BREAKING Part.size in answers was required, is optional: PUT /things/{id}",
            "compatible Part.size was required, is optional: PUT /things/{id}");
    assertThat(report(Sample.document(), Sample.with("        note: {type: string}\n", "")))
        .containsExactly(
            "BREAKING Part.note in answers removed (string): PUT /things/{id}",
            "BREAKING Part.note removed (string): PUT /things/{id}");
  }

  @Test
  void placeholdersSlashesAndErrors_doNotCount() {
    assertThat(report(Sample.document(), Sample.with("/things/:", "/things:"))).isEmpty();
    assertThat(report(Sample.document(), Sample.with("404:", "409:"))).isEmpty();
    String renamed = Sample.TEXT.replace("{id}:", "{thing}:").replace("name: id", "name: thing");
    assertThat(report(Sample.document(), ApiDocument.parse(renamed))).isEmpty();
  }

  @Test
  void whatCameAsAWhole_isOneLine() {
    List<String> lines =
        report(
            Sample.with(
                "parts: {type: array, items: {$ref: '#/components/schemas/Part'}}",
                "more: {type: string}"),
            Sample.document());

    assertThat(lines)
        .containsExactly(
            "BREAKING Thing.more removed (string): PUT /things/{id}",
            "compatible Thing.parts added (array of object): PUT /things/{id}");
  }

  @Test
  void security_hasASectionOfItsOwn_alsoWithoutChange() {
    assertThat(Report.of(List.of()))
        .containsExactly("Security: no change", "Operations: no change");
    List<Change> wider =
        SpecDiff.between(
            Sample.document(),
            Sample.with(", {SourceToken: []}", ", {SourceToken: []}, {ChannelToken: []}"));
    assertThat(Report.of(wider))
        .containsExactly(
            "Security:",
            "  compatible  widened: accepts channel tokens: PUT /things/{id}",
            "Operations: no change");
  }

  private static List<String> report(ApiDocument before, ApiDocument after) {
    return Report.of(SpecDiff.between(before, after)).stream()
        .filter(line -> line.startsWith("  "))
        .map(line -> line.strip().replaceAll(" +", " "))
        .sorted()
        .toList();
  }
}
