package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Types;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.client.BodyDecoder.MalformedBodyException;
import dev.flxpoint.client.internal.time.Nanos;
import java.lang.annotation.Annotation;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Whatever a body holds, eight times as much of it takes about eight times as long. */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
final class DecodingTimeTest {
  private static final Token TOKEN = SourceToken.of("not-a-real-token");
  private static final int SIZE = 1 << 18;
  private static final int TIMES = 8;

  /** Quadratic time would make it 64 times as long. */
  private static final int AT_MOST = 3 * TIMES;

  private static final long NOISE_NANOS = 10_000_000;
  private static final int ROUNDS = 2;
  private static final int LARGEST_ERROR = 64 * 1024;
  private static final long SECOND_NANOS = 1_000_000_000;

  private static final ModelDecoder<?> DECODER = decoder();

  static Stream<Arguments> bodies() {
    return Stream.of(
        body("rows", size -> "[" + repeated("{\"id\":17,\"sku\":\"A-17\"},", size) + "{}]"),
        body("space before", size -> repeated(" ", size) + "[]"),
        body("space within", size -> "[{" + repeated(" \n", size) + "}]"),
        body("space after", size -> "[]" + repeated("\t", size)),
        body("runs of space", size -> "[" + repeated("{}," + " ".repeat(9_000), size) + "{}]"),
        body("space alone", size -> repeated(" ", size)),
        body("space in a string", size -> "[{\"sku\":\"" + repeated(" ", size) + "\"}]"),
        body("a number", size -> "[{\"id\":" + repeated("7", size) + "}]"),
        body("an unknown number", size -> "[{\"x\":0." + repeated("7", size) + "}]"),
        body("an exponent", size -> "[{\"cost\":1e" + repeated("7", size) + "}]"),
        body("digits in a string", size -> "[{\"id\":\"" + repeated("7", size) + "\"}]"),
        body("digits for a count", size -> "[{\"quantity\":\"" + repeated("7", size) + "\"}]"),
        body("digits for a date", size -> "[{\"insertedAt\":\"" + repeated("7", size) + "\"}]"),
        body("long numbers", size -> "[{\"x\":[" + repeated("7".repeat(999) + ",", size) + "1]}]"),
        body("escapes", size -> "[{\"sku\":\"" + repeated("\\u0041\\n", size) + "\"}]"),
        body("half escapes", size -> "[{\"sku\":\"" + repeated("\\\\\\\"", size) + "\"}]"),
        body("a name", size -> "[{\"" + repeated("a", size) + "\":1}]"),
        body("a name of escapes", size -> "[{\"" + repeated("\\\\", size) + "\":1}]"),
        body("a name before a fault", size -> "[{\"" + repeated("a1[", size) + "\":[}]"),
        body("names", size -> "[{" + named(size, i -> "\"x" + i + "\":1,") + "\"y\":1}]"),
        body(
            "names of one hash",
            size -> "[{" + named(size, DecodingTimeTest::colliding) + "\"y\":1}]"),
        body("one name", size -> "[{" + repeated("\"sku\":\"a\",", size) + "\"sku\":\"b\"}]"),
        body("one unknown name", size -> "[{" + repeated("\"x\":[1],", size) + "\"x\":1}]"),
        body("nulls", size -> "[{\"x\":[" + repeated("null,", size) + "null]}]"),
        body("lists", size -> "[{\"x\":[" + repeated("[],", size) + "[]]}]"),
        body("depth", size -> repeated("[{\"x\":", size)),
        body("unknown depth", size -> "[{\"x\":" + repeated("[", size)),
        body("garbage", size -> "[{\"x\":" + repeated("a", size)),
        body("garbage behind", size -> "[]" + repeated("a", size)),
        body("a comment", size -> "[/*" + repeated("a", size) + "*/]"),
        body("minuses", size -> "[{\"x\":" + repeated("-", size) + "}]"),
        body("nothing", size -> repeated("\0", size)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void timeGrowsWithTheBody(String name, IntFunction<String> body) {
    String small = body.apply(SIZE);
    String large = body.apply(TIMES * SIZE);
    decode(small);
    long once = fastest(small);

    assertThat(fastest(large)).as(name).isLessThan(AT_MOST * once + NOISE_NANOS * TIMES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void errorBody_ofTheLargestSize_readAtOnce(String name, IntFunction<String> body) {
    String text = body.apply(LARGEST_ERROR);
    long start = cpuNanos();

    String summary = ErrorText.summary(text, TOKEN);

    assertThat(cpuNanos() - start).as(name).isLessThan(SECOND_NANOS);
    assertThat(summary == null || summary.length() < 400).as(summary).isTrue();
  }

  private static long fastest(String body) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      fastest = Math.min(fastest, decode(body));
    }
    return fastest;
  }

  /** Returns the time of this thread alone, which other tests do not lengthen. */
  private static long decode(String json) {
    Buffer body = new Buffer().writeUtf8(json);
    long start = cpuNanos();
    try {
      assertThat(DECODER.decode(body, null, () -> Nanos.FOREVER)).isInstanceOf(List.class);
    } catch (BodyDecoder.OverdueException e) {
      throw new AssertionError(e);
    } catch (MalformedBodyException e) {
      assertThat(e.problem(TOKEN)).isNotEmpty();
    }
    return cpuNanos() - start;
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Arguments body(String name, IntFunction<String> body) {
    return Arguments.of(name, body);
  }

  private static String repeated(String piece, int size) {
    return piece.repeat(size / piece.length());
  }

  private static String named(int size, IntFunction<String> member) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; members.length() < size; i++) {
      members.append(member.apply(i));
    }
    return members.toString();
  }

  /** Aa and BB have one hash, and so have all words made of them. */
  private static String colliding(int number) {
    StringBuilder name = new StringBuilder("\"");
    for (int bit = 0; bit < 20; bit++) {
      name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.append("\":1,").toString();
  }

  private static ModelDecoder<?> decoder() {
    Type variants = Types.newParameterizedType(List.class, InventoryVariant.class);
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(HttpUrl.get("https://api.test/"))
            .addConverterFactory(MoshiConverterFactory.create(ModelAdapters.moshi()))
            .build();
    return new ModelDecoder<>(
        variants, retrofit.responseBodyConverter(variants, new Annotation[0]), false);
  }
}
