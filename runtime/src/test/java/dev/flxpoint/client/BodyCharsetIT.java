package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A success whose text is in another charset than JSON is comes as it was meant, or not at all. */
final class BodyCharsetIT {
  private static final String SKU = "Größe-é";

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "ISO-8859-1, application/json; charset=ISO-8859-1",
    "windows-1252, application/json;charset=\"windows-1252\"",
    "UTF-16, application/json; charset=utf-16",
    "UTF-16LE, application/json; charset=utf-16le",
    "UTF-16BE, application/json; charset=UTF-16BE",
    "UTF-32, application/json; charset=utf-32",
    "UTF-8, application/json; charset=iso-8859-1",
    "UTF-8, application/json; charset=utf-16",
    "UTF-8, application/json; charset=utf-8",
    "UTF-8, application/json; charset=nonsense",
    "UTF-8, application/json",
    "UTF-8, nonsense",
  })
  void text_isReadAsItWasMeant(String charset, String type) throws Exception {
    try (Wire wire = new Wire()) {
      wire.server.enqueue(answer(bytes(charset), type));
      assertThat(wire.getVariants().execute()).singleElement().returns(SKU, v -> v.sku());
    }
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({
    "ISO-8859-1, application/json",
    "ISO-8859-1, application/json; charset=utf-8",
    "ISO-8859-1, application/json; charset=nonsense",
    "ISO-8859-1, nonsense",
    "windows-1252, application/json",
  })
  void textThatNobodyCanKnow_isRefused_byWhereItGoesWrong(String charset, String type)
      throws Exception {
    for (Mode mode : Mode.values()) {
      try (Wire wire = new Wire()) {
        wire.server.enqueue(answer(bytes(charset), type));
        assertThatThrownBy(() -> mode.run(wire.getVariants(), wire.time))
            .isInstanceOfSatisfying(
                MalformedResponseException.class,
                e -> {
                  assertThat(e.outcome()).isEqualTo(Outcome.PROCESSED);
                  assertThat(e.attempts()).isEqualTo(1);
                })
            .hasMessageContaining(
                "getInventoryVariants (GET /inventory/variants), called with the Source token")
            .hasMessageContaining(
                "but the body is not UTF-8: its byte 18 is F6, after: [{\"id\":1,\"sku\":\"Gr.");
      }
    }
  }

  @Test
  void textThatIsNotWhatItSays_isRefused() throws Exception {
    try (Wire wire = new Wire()) {
      wire.server.enqueue(answer(bytes("ISO-8859-1"), "application/json; charset=us-ascii"));
      assertThatThrownBy(() -> wire.getVariants().execute())
          .isInstanceOf(MalformedResponseException.class)
          .hasMessageContaining("the body is neither UTF-8 nor US-ASCII: its byte 18 is F6");
    }
  }

  /** Lone and missing continuations, a character that is longer than need be, halves of a pair. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "bf80",
        "c3",
        "e282",
        "f09f98",
        "c0af",
        "eda080",
        "edb080",
        "f5808080",
        "ff"
      })
  void bytesThatAreNoCharacter_areRefused_inNamesToo(String hex) throws Exception {
    ByteString odd = ByteString.decodeHex(hex);
    for (String around :
        List.of("[{\"sku\":\"%\"}]", "[{\"%\":1}]", "[{\"x\":{\"y\":[\"%\"]}}]", "[]%")) {
      Buffer body = new Buffer().writeUtf8(around.substring(0, around.indexOf('%')));
      long at = body.size();
      body.write(odd).writeUtf8(around.substring(around.indexOf('%') + 1));
      try (Wire wire = new Wire()) {
        wire.server.enqueue(answer(body.readByteString(), "application/json"));
        assertThatThrownBy(() -> wire.getVariants().execute())
            .isInstanceOf(MalformedResponseException.class)
            .hasMessageContaining("the body is not UTF-8: its byte " + at + " is ");
      }
    }
  }

  @Test
  void tokenBeforeAFault_isBlottedOut() throws Exception {
    try (Wire wire = new Wire()) {
      Buffer body =
          new Buffer()
              .writeUtf8("[{\"sku\":\"" + "x".repeat(5_000) + Wire.TOKEN + " ")
              .writeByte(0xE9);
      wire.server.enqueue(answer(body.readByteString(), "application/json"));
      assertThatThrownBy(() -> wire.getVariants().execute())
          .hasMessageContaining("after: …x")
          .hasMessageContaining("x██.")
          .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    }
  }

  @Test
  void byteOrderMark_isNoPartOfTheText_andNoCharacterIsReplaced() throws Exception {
    try (Wire wire = new Wire()) {
      wire.server.enqueue(
          answer(
              ByteString.encodeUtf8("\uFEFF[{\"id\":1,\"sku\":\"\uFFFD\"}]"), "application/json"));
      assertThat(wire.getVariants().execute()).singleElement().returns("\uFFFD", v -> v.sku());
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void raw_isWhatWasSent(Mode mode) throws Exception {
    try (Wire wire = new Wire()) {
      wire.server.enqueue(answer(bytes("ISO-8859-1"), "application/json"));
      assertThat(mode.run(wire.getVariants().raw(), wire.time).body())
          .isEqualTo(bytes("ISO-8859-1"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, text/html",
    "ISO-8859-1, text/html; charset=iso-8859-1",
    "UTF-16, text/html",
    "UTF-16LE, text/html",
    "UTF-16BE, text/html; charset=utf-16be",
    "UTF-8, text/html",
  })
  void pageOfAProxy_isKnownForOne_inAnyCharset(String charset, String type) throws Exception {
    for (String mark : List.of("", "\uFEFF")) {
      String page = (charset.equals("ISO-8859-1") ? "" : mark) + "<html>Größe " + Wire.TOKEN;
      try (Wire wire = new Wire()) {
        wire.server.enqueue(answer(ByteString.encodeString(page, Charset.forName(charset)), type));
        assertThatThrownBy(() -> wire.createShipment().execute())
            .isInstanceOfSatisfying(
                MalformedResponseException.class,
                e -> assertThat(e.outcome()).isEqualTo(Outcome.UNCLEAR))
            .hasMessageContaining("██")
            .hasMessageContaining("<html>Gr");
      }
    }
  }

  private static ByteString bytes(String charset) {
    return ByteString.encodeString(
        "[{\"id\":1,\"sku\":\"" + SKU + "\"}]", Charset.forName(charset));
  }

  private static MockResponse answer(ByteString body, String type) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", type)
        .body(new Buffer().write(body))
        .build();
  }
}
