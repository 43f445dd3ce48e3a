package dev.flxpoint.sandbox.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flxpoint.sandbox.internal.call.Params;
import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.spec.Spec;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParameterReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "getInventoryVariants|pageSize=x|query pageSize: expected an integer but got 'x'",
        "getInventoryVariants|pageSize=|query pageSize: expected an integer but got ''",
        "getInventoryVariants|page=1.0|query page: expected an integer but got '1.0'",
        "getInventoryVariants|page=3000000000|query page: expected a 32-bit integer but got 3000000000",
        "getInventoryVariants|pagesize=5|query pagesize is unknown to getInventoryVariants; did you"
            + " mean pageSize?",
        "getInventoryVariants|page=1&page=2|query page was sent 2 times; send it once",
        "getInventoryVariants|ids=1&ids=x|query ids[1]: expected an integer but got 'x'",
        "getInventoryVariants|includeParent=yes|query includeParent: expected a boolean but got"
            + " 'yes'",
        "getInventoryVariants|updatedAfter=2026-04-01T12:00:00|query updatedAfter: expected a"
            + " date-time with a zone, such as 2026-04-01T12:00:00Z, but got '2026-04-01T12:00:00'",
        "getInventoryVariants|updatedAfter=2026-04-01T12:00Z|query updatedAfter: expected a"
            + " date-time with a zone, such as 2026-04-01T12:00:00Z, but got '2026-04-01T12:00Z'",
        "getInventoryVariants|skus=%zz|Broken percent encoding in '%zz'",
        "upsertInventoryParents|modifyAttributes=all|query modifyAttributes: 'all' is not one of"
            + " none, replace, merge, deleteIncluded",
        "getFulfillmentRequests|filterStatus=NEW|query filterStatus[0]: 'NEW' is not one of"
            + " Unprocessed, Processed, Acknowledged, Canceled, Failed, Voided, Processing,"
            + " Additional Info Required, PO/FR # Exceeds Max Length, Duplicate PO/FR #, Cross"
            + " Docked",
        "getFulfillmentRequests|filterStatus=Failed&filterStatus=Voided|query filterStatus was sent"
            + " 2 times; send it once, with commas between the values",
        "getAccount|a=1|query a is unknown to getAccount, which has no query parameters",
      })
  void read_whatTheSpecRefuses_namesThePlace(String operation, String query, String message) {
    Refusal refusal = refusal(operation, Map.of(), query);
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.answer().status()).isEqualTo(400);
  }

  @Test
  void read_tooManyElements_saysHowManyAreAllowed() {
    String numbers =
        IntStream.range(0, 51).mapToObj(i -> "frNumbers=" + i).collect(Collectors.joining("&"));
    assertThat(refusal("getFulfillmentRequests", Map.of(), numbers))
        .hasMessage("query frNumbers: at most 50 elements are allowed but got 51");
  }

  @Test
  void read_requiredIsMissing_saysSo() {
    assertThat(refusal("markFulfillmentRequestFailed", Map.of("fulfillmentRequestId", "1"), ""))
        .hasMessage("query error is required");
  }

  @Test
  void read_pathOfTheWrongType_saysSo() {
    assertThat(refusal("getInventoryVariant", Map.of("variantId", "abc"), ""))
        .hasMessage("path variantId: expected an integer but got 'abc'");
  }

  @Test
  void read_int64_isNotCut() {
    Params params = read("getInventoryVariant", Map.of("variantId", "20450017731"), "");
    assertThat(params.requiredNumber("variantId")).isEqualTo(20450017731L);
    assertThat(refusal("getInventoryVariant", Map.of("variantId", "9223372036854775808"), ""))
        .hasMessage("path variantId: expected a 64-bit integer but got 9223372036854775808");
  }

  @Test
  void read_repeatedKeys_makeAnArray() {
    assertThat(read("getInventoryVariants", Map.of(), "skus=A-1&skus=B%2C2&skus=C+3").texts("skus"))
        .containsExactly("A-1", "B,2", "C 3");
  }

  @ParameterizedTest
  @CsvSource({
    "'filterStatus=Failed,PO/FR%20%23%20Exceeds%20Max%20Length'", //
    "'filterStatus=Failed%2CPO%2FFR+%23+Exceeds+Max+Length'"
  })
  void read_commasEncodedOrNot_makeAnArray(String query) {
    assertThat(read("getFulfillmentRequests", Map.of(), query).texts("filterStatus"))
        .containsExactly("Failed", "PO/FR # Exceeds Max Length");
  }

  @Test
  void read_emptyList_isNoFilter() {
    assertThat(read("getFulfillmentRequests", Map.of(), "filterStatus=").texts("filterStatus"))
        .isEmpty();
  }

  @Test
  void read_dateTimeWithAnOffset_isAnInstant() {
    Params params =
        read("getInventoryVariants", Map.of(), "updatedAfter=2026-04-01T05:00:00.5-07:00");
    assertThat(params.instant("updatedAfter")).isEqualTo(Instant.parse("2026-04-01T12:00:00.5Z"));
  }

  @Test
  void read_absentParameters_areAbsent() {
    Params params = read("getInventoryVariants", Map.of(), "");
    assertThat(params.values()).isEmpty();
    assertThat(params.number("page")).isNull();
    assertThat(params.flag("includeParent", true)).isTrue();
    assertThat(params.instant("updatedAfter")).isNull();
  }

  private static Refusal refusal(String operation, Map<String, String> path, String query) {
    return catchThrowableOfType(Refusal.class, () -> read(operation, path, query));
  }

  private static Params read(String operation, Map<String, String> path, String query) {
    return ParameterReader.read(Spec.shared().operation(operation), path, Query.parse(query));
  }
}
