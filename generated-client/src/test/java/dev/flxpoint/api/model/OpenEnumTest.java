package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class OpenEnumTest {
  private final JsonAdapter<FulfillmentRequestStatusRef> refs =
      ModelAdapters.moshi().adapter(FulfillmentRequestStatusRef.class);

  @Test
  void of_knownValue_theConstant() {
    assertThat(FulfillmentRequestStatus.of("PO/FR # Exceeds Max Length"))
        .isSameAs(FulfillmentRequestStatus.PO_FR_EXCEEDS_MAX_LENGTH);
    assertThat(FulfillmentRequestStatus.PO_FR_EXCEEDS_MAX_LENGTH.isKnown()).isTrue();
    assertThat(FulfillmentRequestStatus.PO_FR_EXCEEDS_MAX_LENGTH.value())
        .isEqualTo("PO/FR # Exceeds Max Length");
  }

  @Test
  void of_unknownValue_keptAsItIs() {
    FulfillmentRequestStatus status = FulfillmentRequestStatus.of("processed");

    assertThat(status.isKnown()).isFalse();
    assertThat(status.value()).isEqualTo("processed");
    assertThat(status).isNotEqualTo(FulfillmentRequestStatus.PROCESSED);
  }

  @Test
  void unknownValue_readAndSentBack() throws IOException {
    String json = "{\"name\":\"On The Moon\"}";

    assertThat(refs.toJson(refs.fromJson(json))).isEqualTo(json);
  }

  @Test
  void value_equalByItsText() {
    assertThat(FulfillmentRequestStatus.of("x"))
        .isEqualTo(FulfillmentRequestStatus.of("x"))
        .hasSameHashCodeAs(FulfillmentRequestStatus.of("x"))
        .isNotEqualTo(FulfillmentRequestStatus.of("y"))
        .isNotEqualTo("x")
        .hasToString("x");
  }

  @Test
  void optionalMember_nullTolerated() throws IOException {
    assertThat(refs.fromJson("{\"name\":null}").name()).isNull();
  }

  @Test
  void adapter_null_refused() {
    JsonAdapter<FulfillmentRequestStatus> adapter =
        ModelAdapters.moshi().adapter(FulfillmentRequestStatus.class);

    assertThatThrownBy(() -> adapter.toJson(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> adapter.fromJson("null"))
        .hasMessage("Expected a string but was NULL at path $");
  }
}
