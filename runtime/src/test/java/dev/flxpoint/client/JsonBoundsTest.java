package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flxpoint.api.json.Json;
import dev.flxpoint.client.BodyDecoder.MalformedBodyException;
import java.io.IOException;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonBoundsTest {
  private static final int ROUNDS = 300;
  private static final String LONG_SPACE = " \t\r\n".repeat(2_000);
  private static final String DIGITS = "7".repeat(5_000);

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "[1, 2]", "{\"a\": \"b\"}"})
  void ordinaryBody_staysItself(String json) throws MalformedBodyException {
    Buffer small = new Buffer().writeUtf8(json);
    Buffer large = new Buffer().writeUtf8("[" + (json + ", ").repeat(10_000) + "1]");

    assertThat(JsonBounds.apply(small)).isSameAs(small);
    assertThat(JsonBounds.apply(large)).isSameAs(large);
  }

  @Test
  void longSpace_becomesOneCharacter() throws MalformedBodyException {
    String[] parts = {
      "", "[", "1", ",", "\"a\\\"b\"", ",", "{", "\"c\"", ":", "true", "}", "]", ""
    };

    assertThat(bounded(String.join(LONG_SPACE, parts))).isEqualTo(String.join(" ", parts));
  }

  @Test
  void string_longSpaceAndDigits_kept() throws MalformedBodyException {
    for (String before : new String[] {"", "\\\\", "\\\"", "a\\\\\\\"", "{"}) {
      String json = "[\"" + before + LONG_SPACE + DIGITS + "\",1]";

      assertThat(bounded(json)).isEqualTo(json);
    }
  }

  @Test
  void number_upToTheLimit_kept() throws MalformedBodyException {
    String json = "[" + "7".repeat(1_000) + ",-" + "0".repeat(999) + "]";

    assertThat(bounded(json)).isEqualTo(json);
  }

  @Test
  void number_beyondTheLimit_refusedWithItsPlace() {
    for (int at = 1; at < 20_000; at += 97) {
      String before = "[\"" + "ab".repeat(at) + "\",";
      for (String number : new String[] {"7".repeat(1_001), "-" + "1e".repeat(500)}) {
        assertThatThrownBy(() -> bounded(before + number + "]"))
            .isInstanceOf(MalformedBodyException.class)
            .hasMessage(
                "the number at byte %d has 1001 characters, of which at most 1000 make sense"
                    .formatted(before.length()));
      }
    }
  }

  @Test
  void number_alone_refused() {
    assertThatThrownBy(() -> bounded(DIGITS))
        .hasMessage("the number at byte 0 has 5000 characters, of which at most 1000 make sense");
  }

  @Test
  void longSpaceBeforeALongNumber_placeIsThatOnTheWire() {
    assertThatThrownBy(() -> bounded("[" + LONG_SPACE + DIGITS + "]"))
        .hasMessageStartingWith("the number at byte 8001 has 5000 characters");
  }

  @Test
  void randomDocuments_withAnySpace_sameValueAndNoLongRunLeft() throws Exception {
    Random random = new Random(21);
    for (int i = 0; i < ROUNDS; i++) {
      Buffer body = randomDocument(random);
      Object expected = Json.ANY.fromJson(body.clone());

      Buffer bounded = JsonBounds.apply(body);

      String text = bounded.clone().readUtf8();
      assertThat(Json.ANY.fromJson(bounded)).isEqualTo(expected);
      assertThat(text.replaceAll("\"[^\"]*+\"", "")).doesNotContainPattern("[ \\t\\r\\n]{1001}");
    }
  }

  /** Runs begin and end anywhere, also where the segments of a buffer do. */
  private static Buffer randomDocument(Random random) throws IOException {
    Buffer body = new Buffer();
    write(body, random, "[");
    for (int item = random.nextInt(30); item > 0; item--) {
      String text = "x".repeat(random.nextInt(3) * 3_000) + " ".repeat(random.nextInt(3_000));
      write(
          body,
          random,
          random.nextBoolean() ? "\"" + text + "\"" : "7".repeat(random.nextInt(1, 1_001)));
      write(body, random, ",");
    }
    write(body, random, "null");
    write(body, random, "]");
    return body;
  }

  private static void write(Buffer body, Random random, String token) {
    int space = random.nextInt(4) == 0 ? random.nextInt(20_000) : random.nextInt(3);
    // A buffer of its own keeps its segments, so that they are not all full.
    Buffer piece = new Buffer().writeUtf8(token + "\n ".repeat(space / 2));
    body.write(piece, piece.size());
  }

  private static String bounded(String json) throws MalformedBodyException {
    return JsonBounds.apply(new Buffer().writeUtf8(json)).readUtf8();
  }
}
