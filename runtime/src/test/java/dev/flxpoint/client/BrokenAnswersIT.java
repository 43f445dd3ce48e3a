package dev.flxpoint.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that OkHttp stumbles over: the message says over what, and what became of the call. */
final class BrokenAnswersIT {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final String GZIP = "Content-Encoding: gzip\r\n\r\n";

  static Stream<Arguments> answers() throws IOException {
    ByteString packed = gzip("[]");
    int size = packed.size();
    ByteString otherSum =
        join(packed.substring(0, size - 8), ByteString.decodeHex("0000000002000000"));
    String head = "the head of the answer breaks off, or is longer than 256 KB. ";
    String unpacked = "the body cannot be unpacked: ";
    return Stream.of(
        answer("no gzip", OK + GZIP + "[]", "the answer ends too early. ", Outcome.PROCESSED),
        answer("nothing of gzip", OK + GZIP, "the answer ends too early. ", Outcome.PROCESSED),
        answer("long no gzip", OK + GZIP + "[{\"id\":17}]", unpacked, Outcome.PROCESSED),
        answer("half", head(packed.substring(0, size - 4)), "ends too early. ", Outcome.PROCESSED),
        answer("another sum", head(otherSum), unpacked, Outcome.PROCESSED),
        answer("more behind", head(join(packed, packed)), unpacked, Outcome.PROCESSED),
        answer("a long header", OK + "X: " + "y".repeat(1_000_000), head, Outcome.UNCLEAR),
        answer("many headers", OK + "X: y\r\n".repeat(200_000), head, Outcome.UNCLEAR),
        answer("a long status", "HTTP/1.1 200 " + "y".repeat(1_000_000), head, Outcome.UNCLEAR),
        answer("half a head", OK + "Content-Ty", head, Outcome.UNCLEAR),
        answer("endless interim", "HTTP/1.1 103 X\r\n\r\n".repeat(20_000), head, Outcome.UNCLEAR),
        answer("no head", "", "unexpected end of stream", Outcome.UNCLEAR),
        answer("short", OK + "Content-Length: 9\r\n\r\n[]", "end of stream", Outcome.PROCESSED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void brokenAnswer_isNamed_andItsCallEnds(
      String name, ByteString answer, String words, Outcome outcome) throws Exception {
    try (RawServer server = new RawServer();
        Wire wire = new Wire(b -> b.baseUrl(server.url()).maxRetries(0))) {
      server.answer(answer.toByteArray());
      assertThatThrownBy(() -> wire.getVariants().execute())
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.outcome()).as(name).isEqualTo(outcome))
          .hasMessageStartingWith("getInventoryVariants (GET /inventory/variants), called with the")
          .hasMessageContaining(words)
          .hasMessageNotContaining("content=");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "zstd"})
  void bodyThatIsPackedOtherwiseThanAsked_isCalledSo(String encoding) throws Exception {
    try (Wire wire = new Wire()) {
      wire.server.enqueue(
          new MockResponse.Builder()
              .setHeader("Content-Encoding", encoding)
              .body(new Buffer().writeByte(0x0B).writeByte(0x80).writeUtf8("["))
              .build());
      wire.answer(200, "[]", "Content-Encoding: " + encoding);
      assertThatThrownBy(() -> wire.getVariants().execute())
          .isInstanceOf(MalformedResponseException.class)
          .hasMessageContaining(
              " Its Content-Encoding is " + encoding + ", which was not asked for. It is safe");
      assertThat(wire.getVariants().execute()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirect_isNotFollowed_andSaysWhatToCheck(int status) throws Exception {
    try (Wire wire = new Wire();
        MockWebServer stranger = new MockWebServer()) {
      stranger.start();
      for (int i = 0; i < 2; i++) {
        wire.answer(status, "", "Location: " + stranger.url("/inventory/variants"));
      }
      assertThatThrownBy(() -> wire.getVariants().execute())
          .isInstanceOf(UnexpectedStatusException.class)
          .hasMessageContaining(
              "This is a redirect, which is not followed, since the token goes to")
          .hasMessageContaining(wire.server.url("/") + " only: check the base URL");
      assertThatThrownBy(() -> wire.createShipment().execute())
          .isInstanceOf(UnexpectedStatusException.class);
      assertThat(stranger.getRequestCount()).isZero();
      assertThat(wire.server.getRequestCount()).isEqualTo(2);
    }
  }

  /** OkHttp does not see it, since a stream ends by itself. */
  @Test
  void streamThatEndsBeforeItsLength_isNoWholeAnswer_rawNeither() throws Exception {
    OkHttpClient http2 =
        new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    try (Wire wire = new Wire(builder -> builder.okHttpClient(http2).maxRetries(0))) {
      wire.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
      for (int i = 0; i < 2; i++) {
        wire.server.enqueue(
            new MockResponse.Builder().body("[]").setHeader("Content-Length", "10").build());
      }
      assertThatThrownBy(() -> wire.getVariants().execute())
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("expected 10 bytes but received 2");
      assertThatThrownBy(() -> wire.getVariants().raw().execute())
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.PROCESSED));
    }
  }

  /** As servers answer a request that they take for a handshake. */
  @ParameterizedTest
  @ValueSource(strings = {"1503030002020a", "15030100020246", "15030300020228"})
  void alertOfTls_meansThatNothingWasProcessed(String alert) throws Exception {
    try (RawServer server = new RawServer();
        Wire wire = new Wire(b -> b.baseUrl(server.url()))) {
      server.answer(ByteString.decodeHex(alert).toByteArray());
      assertThatThrownBy(() -> wire.getVariants().execute())
          .isInstanceOfSatisfying(
              ConnectionException.class,
              e -> {
                assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                assertThat(e.attempts()).isEqualTo(1);
              })
          .hasMessageEndingWith(
              "The server speaks TLS there, so nothing was processed: the base URL begins with"
                  + " https.");
    }
  }

  private static Arguments answer(String name, String answer, String words, Outcome outcome) {
    return answer(name, ByteString.encodeString(answer, ISO_8859_1), words, outcome);
  }

  private static Arguments answer(String name, ByteString answer, String words, Outcome outcome) {
    return Arguments.of(name, answer, words, outcome);
  }

  private static ByteString head(ByteString packed) {
    return join(ByteString.encodeUtf8(OK + GZIP), packed);
  }

  private static ByteString join(ByteString one, ByteString other) {
    return new Buffer().write(one).write(other).readByteString();
  }

  private static ByteString gzip(String text) throws IOException {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8(text);
    }
    return packed.readByteString();
  }
}
