package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8Test {
  /** Bytes at which something begins or ends to be a character, and some of plain text. */
  private static final int[] EDGES = {
    0x00, 0x22, 0x41, 0x61, 0x7B, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
    0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFE, 0xFF
  };

  private static final CharBuffer DECODED = CharBuffer.allocate(20_000);

  @Test
  void everySequenceOfUpToFourEdges_isJudgedAsJavaDoes() {
    for (int one : EDGES) {
      for (int two : EDGES) {
        for (int three : EDGES) {
          for (int four : one < 0xF0 ? new int[] {0x41} : EDGES) {
            byte[] text = {(byte) one, (byte) two, (byte) three, (byte) four};
            assertJudged(text, new Buffer().write(text));
            byte[] longer = {'0', '1', '2', '3', '4', (byte) one, (byte) two, (byte) three};
            assertJudged(longer, new Buffer().write(longer));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void longText_isJudgedAsJavaDoes_overTheBordersOfItsSegments(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder chars = new StringBuilder("x".repeat(8_192 - random.nextInt(12)));
      while (chars.length() < 17_000) {
        chars
            .appendCodePoint(random.nextInt(10) > 0 ? 'a' : 0x80 + random.nextInt(0xD000))
            .append("\uD83D\uDE00");
      }
      byte[] text = chars.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(Utf8.firstMalformed(new Buffer().write(text))).isEqualTo(-1);
      int broken = random.nextInt(text.length);
      text[broken] = (byte) EDGES[random.nextInt(EDGES.length)];
      assertJudged(text, new Buffer().write(text));
    }
  }

  private static void assertJudged(byte[] text, Buffer body) {
    ByteBuffer bytes = ByteBuffer.wrap(text);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, DECODED.clear(), true);
    long expected = result.isError() ? bytes.position() : -1;
    long size = body.size();
    if (Utf8.firstMalformed(body) != expected) {
      assertThat(Utf8.firstMalformed(body)).as(body.readByteString().hex()).isEqualTo(expected);
    }
    assertThat(body.size()).isEqualTo(size);
  }
}
