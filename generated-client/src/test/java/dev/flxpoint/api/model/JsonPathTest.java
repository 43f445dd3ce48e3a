package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Types;
import dev.flxpoint.api.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refused document says where. */
final class JsonPathTest {
  private final JsonAdapter<List<UpsertInventoryParent>> parents =
      ModelAdapters.moshi()
          .adapter(Types.newParameterizedType(List.class, UpsertInventoryParent.class));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{}]                                            | $[0]
          [{"sku":"a"},{"title":"b"}]                     | $[1]
          [{"sku":"a"},{"sku":null}]                      | $[1]
          [{"variants":[{}]}]                             | $[0].variants[0]
          [{"variants":[{"sku":"a"},{"cost":1,"x":[2]}]}] | $[0].variants[1]
          [{"dotted.name":1}]                             | $[0]
          """)
  void decode_requiredMemberMissing_namesTheObject(String json, String path) {
    assertThatThrownBy(() -> parents.fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("Required member 'sku' is missing at path " + path);
  }

  @Test
  void decode_requiredMemberMissingAtTheTop_namesTheRoot() {
    JsonAdapter<UpdateShipment> adapter = ModelAdapters.moshi().adapter(UpdateShipment.class);

    assertThatThrownBy(() -> adapter.fromJson("{\"note\":\"n\"}"))
        .hasMessage("Required member 'id' is missing at path $");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                            | Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $
          [7]                                           | Expected BEGIN_OBJECT but was NUMBER at path $[0]
          [{"sku":{}}]                                  | Expected a string but was BEGIN_OBJECT at path $[0].sku
          [{"sku":"a"},{"sourceId":"x"}]                | Expected a long but was 'x' at path $[1].sourceId
          [{"sourceId":1.5}]                            | Expected a long but was '1.5' at path $[0].sourceId
          [{"archived":"yes"}]                          | Expected a boolean but was STRING at path $[0].archived
          [{"variants":{}}]                             | Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $[0].variants
          [{"variants":[{"sku":[]}]}]                   | Expected a string but was BEGIN_ARRAY at path $[0].variants[0].sku
          [{"variants":[{"quantity":2147483648}]}]      | Expected an int but was 2147483648 at path $[0].variants[0].quantity
          [{"variants":[{"sku":"a"},{"cost":"cheap"}]}] | Expected a number but was 'cheap' at path $[0].variants[1].cost
          [{"sku":"a"},null]                            | Unexpected null at path $[1]
          null                                          | Expected BEGIN_ARRAY but was NULL at path $
          [{"variants":[{"sku":"a"},null]}]             | Unexpected null at path $[0].variants[1]
          """)
  void decode_wrongType_namesTheValue(String json, String message) {
    assertThatThrownBy(() -> parents.fromJson(json))
        .isInstanceOf(JsonDataException.class)
        .hasMessage(message);
  }

  @Test
  void decode_nullInListOfNumbers_refused() {
    JsonAdapter<ReleaseFulfillmentRequestCommittedStock> adapter =
        ModelAdapters.moshi().adapter(ReleaseFulfillmentRequestCommittedStock.class);

    assertThatThrownBy(
            () -> adapter.fromJson("{\"onlyReleaseFulfillmentRequestItemIds\":[1,2,null]}"))
        .hasMessage("Unexpected null at path $.onlyReleaseFulfillmentRequestItemIds[2]");
  }

  @Test
  void decode_badDate_namesTheMember() {
    JsonAdapter<FulfillmentRequest> adapter =
        ModelAdapters.moshi().adapter(FulfillmentRequest.class);

    assertThatThrownBy(() -> adapter.fromJson("{\"id\":1,\"sentAt\":\"2026-02-30T00:00:00Z\"}"))
        .isInstanceOf(JsonDataException.class)
        .hasMessage("There is no such day: '2026-02-30T00:00:00Z' at path $.sentAt");
  }

  @Test
  void decode_badItemOfAList_namesTheItem() {
    JsonAdapter<List<Instant>> instants =
        ModelAdapters.moshi().adapter(Types.newParameterizedType(List.class, Instant.class));
    JsonAdapter<List<LocalDate>> dates =
        ModelAdapters.moshi().adapter(Types.newParameterizedType(List.class, LocalDate.class));

    assertThatThrownBy(() -> instants.fromJson("[\"2026-04-01T12:00:00Z\",\"today\"]"))
        .hasMessageEndingWith(" at path $[1]");
    assertThatThrownBy(() -> dates.fromJson("[\"today\"]")).hasMessageEndingWith(" at path $[0]");
    assertThatThrownBy(() -> Json.ANY.fromJson(new Buffer().writeUtf8("{\"a\":[1,1e99999999999]}")))
        .hasMessage("Expected a number but was '1e99999999999' at path $.a[1]");
  }
}
