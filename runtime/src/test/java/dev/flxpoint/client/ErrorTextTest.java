package dev.flxpoint.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(read("a not-a-real-token".getBytes(UTF_16BE), "text/html")).isEqualTo("\0a\0 \0██");
    assertThat(read("ü not-a-real-token".getBytes(ISO_8859_1), null)).isEqualTo("\uFFFD ██");
  }

  @Test
  void longPage_isCutBehindTheToken_notInIt() {
    String start = "x".repeat(64 * 1024 - 3);
    String page = start + "not-a-real-token" + "y".repeat(10_000);
    assertThat(read(page.getBytes(UTF_8), null)).isEqualTo(start + "██y");
  }

  @Test
  void summary_ofJson_isDecodedBeforeTheTokenIsLookedFor() {
    String said = "x".repeat(295) + "not\\u002da-real-token and more";
    assertThat(ErrorText.summary("{\"error\":\"" + said + "\"}", token))
        .isEqualTo("x".repeat(295) + "██ an…");
  }

  private String read(byte[] page, String type) {
    MediaType contentType = type == null ? null : MediaType.parse(type);
    return ErrorText.read(ResponseBody.create(page, contentType), token);
  }
}
