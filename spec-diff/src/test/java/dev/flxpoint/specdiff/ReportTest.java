package dev.flxpoint.specdiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of change, with all that is printed of it. */
final class ReportTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scope narrowed | , {SourceToken: []} | '' | \
            BREAKING    narrowed: no longer accepts source tokens: PUT /things/{id}
          scope widened | {SourceToken: []} | {SourceToken: []}, {ChannelToken: []} | \
            compatible  widened: accepts channel tokens: PUT /things/{id}
          scope replaced | {SourceToken: []} | {ChannelToken: []} | \
            BREAKING    replaced: accepts channel tokens instead of source tokens: PUT /things/{id}
          security removed | 'security: [{AccountToken: []}]' | 'security: []' | \
            BREAKING    replaced: accepts requests without a token instead of account tokens: GET /things/
          scheme in another header | 'SourceToken: {type: apiKey, in: header, name: X-API-TOKEN}' \
            | 'SourceToken: {type: apiKey, in: header, name: Authorization}' | \
            BREAKING    source tokens: was apiKey in header X-API-TOKEN, is apiKey in header Authorization: PUT /things/{id}
          scheme of another kind | 'SourceToken: {type: apiKey, in: header, name: X-API-TOKEN}' \
            | 'SourceToken: {type: http, scheme: bearer}' | \
            BREAKING    source tokens: was apiKey in header X-API-TOKEN, is http bearer: PUT /things/{id}
          scheme renamed | SourceToken | SupplierKey | \
            BREAKING    replaced: accepts scheme SupplierKey (apiKey in header X-API-TOKEN), which is no token type instead of source tokens: PUT /things/{id}
          scheme added | {SourceToken: []} | {SourceToken: []}, {Basic: []} | \
            BREAKING    widened: accepts scheme Basic (not declared), which is no token type: PUT /things/{id}
          member removed | '        note: {type: string}' | '' | \
            BREAKING    Part.note in answers removed (string): PUT /things/{id} + \
            BREAKING    Part.note removed (string): PUT /things/{id}
          member renamed | 'title:' | 'caption:' | \
            BREAKING    Thing.caption perhaps renamed from title: PUT /things/{id}
          member renamed and retyped | 'title: {type: string' | 'caption: {type: integer' | \
            compatible  Thing.caption added (integer): PUT /things/{id} + \
            BREAKING    Thing.title removed (string): PUT /things/{id}
          member retyped | 'title: {type: string' | 'title: {type: number' | \
            BREAKING    Thing.title retyped: was string, is number: PUT /things/{id}
          member required | 'required: [sku]' | 'required: [sku, title]' | \
            BREAKING    Thing.title was optional, is required: PUT /things/{id}
          member no longer required | 'required: [sku]' | 'required: []' | \
            compatible  Thing.sku was required, is optional: PUT /things/{id}
          value added | '[open, shut]' | '[open, shut, ajar]' | \
            compatible  Thing.state value ajar added: PUT /things/{id}
          value removed | '[open, shut]' | '[open]' | \
            BREAKING    Thing.state value shut removed: PUT /things/{id}
          text that becomes a list of values | 'sku: {type: string}' | 'sku: {type: string, enum: [a]}' | \
            BREAKING    Thing.sku retyped: was string, is enum: PUT /things/{id}
          parameter renamed | 'name: dry' | 'name: test' | \
            BREAKING    query parameter test perhaps renamed from dry: PUT /things/{id}
          batch maximum lowered | 'maxItems: 50' | 'maxItems: 20' | \
            BREAKING    query parameter tags maxItems was 50, is 20: PUT /things/{id}
          batch maximum raised | 'maxItems: 50' | 'maxItems: 100' | \
            compatible  query parameter tags maxItems was 50, is 100: PUT /things/{id}
          minimum length added | 'sku: {type: string}' | 'sku: {type: string, minLength: 1}' | \
            BREAKING    Thing.sku minLength added (1): PUT /things/{id}
          pattern of a request, not of an answer | 'note: {type: string}' | 'note: {type: string, pattern: a}' | \
            BREAKING    Part.note pattern added (a): PUT /things/{id}
          repeated no more | 'x-retry: idempotent' | 'x-retry: never' | \
            BREAKING    retry was idempotent, is never: PUT /things/{id}
          repeated more | 'x-retry: idempotent' | 'x-retry: safe' | \
            compatible  retry was idempotent, is safe: PUT /things/{id}
          paged otherwise | 'x-paging: page' | 'x-paging: pageNumber' | \
            BREAKING    paging was page, is pageNumber: GET /things/
          paged no more | 'x-paging: page' | 'x-other: page' | \
            BREAKING    paging removed (page): GET /things/
          page size | 'x-page-size: 20' | 'x-page-size: 50' | \
            BREAKING    page size was 20, is 50: GET /things/
          parameter that tokens imply | 'x-token-context: source' | 'x-token-context: channel' | \
            BREAKING    query parameter sourceId for account tokens was source, is channel: PUT /things/{id}
          operation renamed | putThing | setThing | \
            BREAKING    operationId was putThing, is setThing: PUT /things/{id}
          schema renamed | Part | Piece | \
            BREAKING    schema was Part, is Piece: PUT /things/{id}
          accessor renamed | 'x-accessor: things' | 'x-accessor: objects' | \
            BREAKING    accessor was things, is objects: GET /things/, PUT /things/{id}
          operation in another tag | 'tags: [Thing]~      x-paging' | 'tags: [Other]~      x-paging' | \
            BREAKING    accessor removed (things): GET /things/ + \
            BREAKING    tag was Thing, is Other: GET /things/
          operation removed | 'get:' | 'trace:' | \
            BREAKING    operation removed: GET /things/ + \
            compatible  operation added: TRACE /things/
          """)
  void change_isToldAsWhatItIs(String kind, String place, String replacement, String lines) {
    ApiDocument changed = Sample.with(place.replace('~', '\n'), replacement.replace('~', '\n'));

    assertThat(Report.of(SpecDiff.between(Sample.document(), changed)))
        .as(kind)
        .filteredOn(line -> line.startsWith("  "))
        .map(String::strip)
        .containsExactlyElementsOf(List.of(lines.split(" \\+ +")));
  }

  @Test
  void otherHeader_hidesNoScopeThatIsNarrowedBesides() {
    ApiDocument changed =
        ApiDocument.parse(
            Sample.TEXT.replace("X-API-TOKEN", "Authorization").replace(", {SourceToken: []}", ""));

    assertThat(Report.of(SpecDiff.between(Sample.document(), changed)))
        .containsExactly(
            "Security:",
            "  BREAKING    account tokens: was apiKey in header X-API-TOKEN, is apiKey in header"
                + " Authorization: GET /things/, PUT /things/{id}",
            "  BREAKING    narrowed: no longer accepts source tokens: PUT /things/{id}",
            "Operations: no change");
  }
}
