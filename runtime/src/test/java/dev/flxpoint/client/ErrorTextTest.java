package dev.flxpoint.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorTextTest {
  private final Token token = SourceToken.of("not-a-real-token");

  @ParameterizedTest
  @CsvSource({
    "UTF-16BE, text/html; charset=utf-16",
    "UTF-16LE, text/html; charset=utf-16le",
    "ISO-8859-1, text/html; charset=iso-8859-1",
    "windows-1252, text/html; charset=windows-1252",
    "UTF-8, text/html; charset=iso-8859-1",
    "UTF-8, text/html; charset=utf-16",
    "UTF-8, text/html",
    "UTF-8, text/html; charset=nonsense",
    "UTF-8, nonsense",
    "UTF-8,",
  })
  void page_isReadInItsCharset(String charset, String type) throws Exception {
    byte[] page = "Schlüssel not-a-real-token".getBytes(charset);
    assertThat(read(page, type)).isEqualTo("Schlüssel ██");
  }

  @Test
  void pageOfUtf16_thatDoesNotSaySo_doesNotShowTheToken() {
    assertThat(read("a not-a-real-token".getBytes(UTF_16BE), "text/html")).isEqualTo("a ██");
    assertThat(read("a not-a-real-token".getBytes(UTF_16LE), null)).isEqualTo("a ██");
    assertThat(read("a not-a-real-token".getBytes(UTF_16), null)).isEqualTo("a ██");
    assertThat(read("ü not-a-real-token".getBytes(ISO_8859_1), null)).isEqualTo("\uFFFD ██");
  }

  @Test
  void longPage_isCutBehindTheToken_notInIt() {
    String start = "x".repeat(64 * 1024 - 3);
    String page = start + "not-a-real-token" + "y".repeat(10_000);
    assertThat(read(page.getBytes(UTF_8), null)).isEqualTo(start + "██y");
  }

  /** What says another charset than it has is UTF-8 all the same, wherever it is cut. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void longPage_cutInACharacter_isUtf8(int before) {
    String page = "x".repeat(before) + "\u20AC".repeat(30_000);
    boolean isWhole = page.startsWith(read(page.getBytes(UTF_8), "text/html; charset=iso-8859-1"));
    assertThat(isWhole).isTrue();
  }

  @Test
  void summary_ofJson_isDecodedBeforeTheTokenIsLookedFor() {
    String said = "x".repeat(295) + "not\\u002da-real-token and more";
    assertThat(ErrorText.summary("{\"error\":\"" + said + "\"}", token))
        .isEqualTo("x".repeat(295) + "██ an…");
  }

  private String read(byte[] page, String type) {
    return ErrorText.read(ResponseBody.create(page, null), type, token);
  }
}
