package dev.flxpoint.sandbox.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.call.Request;
import dev.flxpoint.sandbox.internal.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyReaderTest {
  private static final String UPSERT = "upsertInventoryParents";
  private static final String UPDATE = "updateInventoryVariants";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        UPSERT + "|[{'sku':'A'},{'sku':'B'},{'title':'x'}]|body[2].sku is required",
        UPSERT + "|[{}, {}]|body[0].sku is required (and 1 more)",
        UPSERT
            + "|[{'sku':'A','variants':[{'sku':'B','quantity':'5'}]}]"
            + "|body[0].variants[0].quantity: expected an integer but got a string",
        UPSERT
            + "|[{'sku':'A','variants':[{'sku':'B','quantity':1.5}]}]"
            + "|body[0].variants[0].quantity: expected an integer but got a number",
        UPSERT
            + "|[{'sku':'A','variants':[{'sku':'B','quantity':3000000000}]}]"
            + "|body[0].variants[0].quantity: expected a 32-bit integer but got 3000000000",
        UPSERT
            + "|[{'sku':'A','variants':[{'sku':'B','weightUnit':{'handle':'stone'}}]}]"
            + "|body[0].variants[0].weightUnit.handle: 'stone' is not one of pound, ounce, gram,"
            + " kilogram",
        UPSERT + "|{'sku':'A'}|body: expected an array but got an object",
        UPSERT + "|[]|body: must have at least 1 items but found 0",
        UPSERT + "|[{'sku':null}]|body[0].sku: expected a string but got null",
        UPDATE
            + "|[{'inventoryVariantId':1,'sku':'A','cost':null}]"
            + "|body[0].cost: expected a number but got null",
        "createShipment|{'shipment':{'trackingNumber':'T','shippedAt':'2026-04-01 12:00'}}"
            + "|body.shipment.shippedAt: expected a date-time with a zone, such as"
            + " 2026-04-01T12:00:00Z, but got '2026-04-01 12:00'",
        "createShipment|{}|body.shipment is required",
      })
  void read_whatTheSpecRefuses_namesThePlace(String operation, String body, String message) {
    assertRefused(operation, "application/json", body.replace('\'', '"'), message);
  }

  @Test
  void read_nullWhereAllowed_passes() {
    JsonNode body = read(UPSERT, "application/json", "[{\"sku\":\"A\",\"title\":null}]");
    assertThat(body.get(0).get("title").isNull()).isTrue();
  }

  @Test
  void read_batchOverItsLimit_saysHowManyAreAllowed() {
    String rows = String.join(",", Collections.nCopies(21, "{\"sku\":\"A\"}"));
    assertRefused(
        UPSERT,
        "application/json",
        "[" + rows + "]",
        "body: at most 20 elements are allowed but got 21");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "Application/JSON;charset=\"UTF-8\""
      })
  void read_jsonContentTypes_pass(String contentType) {
    assertThat(read(UPSERT, contentType, "[{\"sku\":\"A\"}]").isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain", "application/json; charset=iso-8859-1"})
  void read_otherContentTypes_saysWhich(String contentType) {
    assertRefused(
        UPSERT,
        contentType,
        "[]",
        "Content-Type: expected application/json in UTF-8 but got '" + contentType + "'");
  }

  @Test
  void read_noContentType_saysSo() {
    Request request = request(Map.of(), "[]".getBytes(StandardCharsets.UTF_8));
    assertThat(refusal(UPSERT, request))
        .hasMessage("Content-Type is missing; send application/json");
  }

  @Test
  void read_html_saysSo() {
    assertRefused(
        UPSERT, "application/json", "\n <html></html>", "body: expected JSON but got HTML or XML");
  }

  @Test
  void read_brokenJson_namesLineAndColumn() {
    Refusal refusal = refusal(UPSERT, request("application/json", "[\n  {\"sku\": \"A\",}\n]"));
    assertThat(refusal).hasMessageStartingWith("body: broken JSON at line 2, column 15: ");
    assertThat(refusal.getMessage()).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] []|body: broken JSON at line 1, column 4: Trailing token",
        "[{\"sku\":\"A\",\"sku\":\"B\"}]|body: broken JSON at line 1, column 18: Duplicate",
        "[{\"sku\":NaN}]|body: broken JSON at line 1, column 12: Non-standard token 'NaN'",
        "[{\"sku\":\"A\"}|body: broken JSON at line 1, column 13: Unexpected end-of-input",
      })
  void read_almostJson_refused(String body, String message) {
    assertThat(refusal(UPSERT, request("application/json", body))).hasMessageStartingWith(message);
  }

  @Test
  void read_notUtf8_refused() {
    byte[] latin1 = "[{\"sku\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1);
    Map<String, List<String>> headers = Map.of("content-type", List.of("application/json"));
    assertThat(refusal(UPSERT, request(headers, latin1)))
        .hasMessageMatching("body: (not UTF-8|broken JSON).*UTF-8.*");
  }

  @Test
  void read_onlyBlanks_refused() {
    assertRefused(UPSERT, "application/json", "  ", "body: expected JSON but got only blanks");
  }

  @Test
  void read_requiredButEmpty_refused() {
    assertRefused(UPSERT, "application/json", "", "body is required");
  }

  @Test
  void read_bodyOfAnOperationWithoutOne_refused() {
    assertRefused(
        "cancelFulfillmentRequest",
        "application/json",
        "{}",
        "body: cancelFulfillmentRequest takes none");
  }

  @Test
  void read_noBodyWhereNoneIsNeeded_passes() {
    assertThat(read("getAccount", "application/json", "").isMissingNode()).isTrue();
  }

  @Test
  void read_overTheLimit_isRefused() {
    byte[] large = new byte[BodyReader.MAX_BYTES + 1];
    Refusal refusal = refusal(UPSERT, request(Map.of(), large));
    assertThat(refusal.answer().status()).isEqualTo(400);
    assertThat(refusal).hasMessage("body: more than 10485760 bytes");
  }

  @Test
  void read_atTheLimit_isStillRead() {
    byte[] blanks = " ".repeat(BodyReader.MAX_BYTES).getBytes(StandardCharsets.UTF_8);
    byte[] row = "[{\"sku\":\"A\"}".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(row, 0, blanks, 0, row.length);
    blanks[BodyReader.MAX_BYTES - 1] = ']';
    Request request = request(Map.of("content-type", List.of("application/json")), blanks);
    assertThat(BodyReader.read(Spec.shared().operation(UPSERT), request).isArray()).isTrue();
  }

  @Test
  void read_optionalBodyLeftOut_passes() {
    assertThat(read("releaseFulfillmentRequestCommittedStock", "text/plain", "").isMissingNode())
        .isTrue();
  }

  @Test
  void read_decimals_areExact() {
    String body = "[{\"sku\":\"A\",\"variants\":[{\"sku\":\"B\",\"cost\":10.10}]}]";
    assertThat(read(UPSERT, "application/json", body).toString()).isEqualTo(body);
  }

  private static void assertRefused(
      String operation, String contentType, String body, String message) {
    Refusal refusal = refusal(operation, request(contentType, body));
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.answer().status()).isEqualTo(400);
  }

  private static Refusal refusal(String operation, Request request) {
    return catchThrowableOfType(
        Refusal.class, () -> BodyReader.read(Spec.shared().operation(operation), request));
  }

  private static JsonNode read(String operation, String contentType, String body) {
    return BodyReader.read(Spec.shared().operation(operation), request(contentType, body));
  }

  private static Request request(String contentType, String body) {
    return request(
        Map.of("content-type", List.of(contentType)), body.getBytes(StandardCharsets.UTF_8));
  }

  private static Request request(Map<String, List<String>> headers, byte[] body) {
    return new Request("POST", "/", null, headers, body);
  }
}
