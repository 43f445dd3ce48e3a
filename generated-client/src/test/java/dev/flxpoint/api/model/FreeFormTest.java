package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FreeFormTest {
  private static final String NO_FORM =
      ", which has no form in JSON: give texts, numbers, booleans, models, dates with a zone, or"
          + " maps, collections and arrays of them";

  static Stream<Arguments> values() {
    Instant noon = Instant.parse("2026-04-01T12:00:00.123456Z");
    return Stream.of(
        Arguments.of(null, "null"),
        Arguments.of("a\"\u2028", "\"a\\\"\\u2028\""),
        Arguments.of(CharBuffer.wrap("built"), "\"built\""),
        Arguments.of('c', "\"c\""),
        Arguments.of(true, "true"),
        Arguments.of(1, "1"),
        Arguments.of((byte) -1, "-1"),
        Arguments.of(Long.MIN_VALUE, "-9223372036854775808"),
        Arguments.of(0.1f, "0.1"),
        Arguments.of(1e300, "1.0E+300"),
        Arguments.of(new BigDecimal("1.500"), "1.500"),
        Arguments.of(BigInteger.TEN.pow(30), "1" + "0".repeat(30)),
        Arguments.of(new AtomicInteger(7), "7"),
        Arguments.of(TimeUnit.DAYS, "\"DAYS\""),
        Arguments.of(new UUID(0, 1), "\"00000000-0000-0000-0000-000000000001\""),
        Arguments.of(noon, "\"2026-04-01T12:00:00.123Z\""),
        Arguments.of(LocalDate.of(2026, 4, 1), "\"2026-04-01\""),
        Arguments.of(OffsetDateTime.parse("2026-04-01T12:00:00+02:00"), "\"2026-04-01T10:00:00Z\""),
        Arguments.of(
            ZonedDateTime.parse("2026-04-01T12:00:00-07:00[America/Los_Angeles]"),
            "\"2026-04-01T19:00:00Z\""),
        Arguments.of(Date.from(noon), "\"2026-04-01T12:00:00.123Z\""),
        Arguments.of(
            GregorianCalendar.from(ZonedDateTime.parse("2026-04-01T12:00:00Z[UTC]")),
            "\"2026-04-01T12:00:00Z\""),
        Arguments.of(Arrays.asList(1, null, List.of("a")), "[1,null,[\"a\"]]"),
        Arguments.of(new TreeSet<>(List.of("b", "a")), "[\"a\",\"b\"]"),
        Arguments.of(new String[] {"a", null}, "[\"a\",null]"),
        Arguments.of(new long[] {1, 2}, "[1,2]"),
        Arguments.of(new byte[] {1, -1}, "[1,-1]"),
        Arguments.of(new boolean[][] {{true}, {}}, "[[true],[]]"),
        Arguments.of(Collections.singletonMap("a", null), "{\"a\":null}"),
        Arguments.of(
            Map.of("a", new Object[] {Map.of("b", noon)}),
            "{\"a\":[{\"b\":\"2026-04-01T12:00:00.123Z\"}]}"),
        Arguments.of(FulfillmentRequestStatus.PROCESSING, "\"Processing\""),
        Arguments.of(FulfillmentRequestStatus.of("New"), "\"New\""),
        Arguments.of(
            UpsertInventoryVariant.builder()
                .sku("s")
                .clearTitle()
                .cost(new BigDecimal("1.50"))
                .unknownMember("more", new int[] {1})
                .build(),
            "{\"sku\":\"s\",\"title\":null,\"cost\":1.50,\"more\":[1]}"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void value_withAJsonForm_writtenInEveryPlace(Object value, String json) throws IOException {
    assertThat(sent(image(value))).isEqualTo("{\"url\":\"u\",\"extra\":" + json + "}");
    assertThat(ModelAdapters.moshi().adapter(Object.class).toJson(value)).isEqualTo(json);
    if (value != null) {
      WorkflowRun request =
          new RandomModels(1).full(WorkflowRun.class) instanceof WorkflowRun full
              ? full.toBuilder().objects(value).build()
              : null;
      assertThat(ModelAdapters.moshi().adapter(WorkflowRun.class).toJson(request))
          .contains("\"objects\":" + json);
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void value_written_readBackEqual(Object value, String json) throws IOException {
    UpsertInventoryImage image = image(value);

    assertThat(ModelAdapters.moshi().adapter(UpsertInventoryImage.class).fromJson(sent(image)))
        .isEqualTo(image);
  }

  static Stream<Arguments> refused() {
    List<Object> itself = new ArrayList<>();
    itself.add(Map.of("again", itself));
    Object deep = 1;
    for (int i = 0; i < 10_000; i++) {
      deep = new Object[] {deep};
    }
    String noZone = ", which has no zone: give an Instant, an OffsetDateTime or a LocalDate";
    String noNumber = ", which is no number of JSON, or longer than 1000 characters or 1000 zeros";
    return Stream.of(
        Arguments.of(Double.NaN, "extra is NaN" + noNumber),
        Arguments.of(Float.NEGATIVE_INFINITY, "extra is -Infinity" + noNumber),
        Arguments.of(new BigDecimal("1e1001"), "extra is 1E+1001" + noNumber),
        Arguments.of(BigInteger.TEN.pow(1_000), "extra is 1" + "0".repeat(19) + "..." + noNumber),
        Arguments.of(
            List.of(1, Map.of("at", LocalDateTime.MIN)),
            "extra[1].at is a java.time.LocalDateTime" + noZone),
        Arguments.of(LocalTime.NOON, "extra is a java.time.LocalTime" + noZone),
        Arguments.of(new HalfADate(), "extra is a " + HalfADate.class.getName() + noZone),
        Arguments.of(
            Instant.MAX,
            "extra cannot be sent: The API takes years 0 to 9999, but got " + Instant.MAX),
        Arguments.of(
            LocalDate.MIN,
            "extra cannot be sent: The API takes years 0 to 9999, but got " + LocalDate.MIN),
        Arguments.of(Duration.ZERO, "extra is a java.time.Duration" + NO_FORM),
        Arguments.of(Optional.of(1), "extra is a java.util.Optional" + NO_FORM),
        Arguments.of(Path.of("a"), "extra is a " + Path.of("a").getClass().getName() + NO_FORM),
        Arguments.of(new Object(), "extra is a java.lang.Object" + NO_FORM),
        Arguments.of(
            Map.of("a", Map.of(7, 1)), "extra.a has the key 7, and names in JSON are Strings"),
        Arguments.of(
            Collections.singletonMap(null, 1),
            "extra has the key null, and names in JSON are Strings"),
        Arguments.of(itself, "extra[0].again contains itself"),
        Arguments.of(deep, "extra" + "[0]".repeat(100) + " is nested more than 100 levels deep"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void value_withoutAJsonForm_refusedWhenSet(Object value, String message) {
    assertThatThrownBy(() -> image(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void sameValueTwice_isNoCycle() throws IOException {
    List<Integer> shared = List.of(1);

    assertThat(sent(image(List.of(shared, shared))))
        .isEqualTo("{\"url\":\"u\",\"extra\":[[1],[1]]}");
  }

  @Test
  void laterChanges_notSeen() {
    Map<String, Object> inner = new LinkedHashMap<>(Map.of("a", new int[] {1}));
    List<Object> given = new ArrayList<>(List.of(inner));
    UpsertInventoryImage image = image(given);
    String before = sent(image);

    ((int[]) inner.get("a"))[0] = 2;
    inner.put("b", 2);
    given.clear();

    assertThat(sent(image)).isEqualTo(before);
    assertThatThrownBy(() -> ((List<?>) image.unknownMembers().get("extra")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void listMember_itemsCopied_nullRefused() {
    InventoryVariant.Builder builder = InventoryVariant.builder().id(7L);
    List<Object> linked =
        new ArrayList<>(List.of(new String[] {"a"}, FulfillmentRequestStatus.PROCESSING));

    assertThat(builder.linkedProductVariants(linked).build().linkedProductVariants())
        .isEqualTo(List.of(List.of("a"), "Processing"));
    assertThatThrownBy(() -> builder.linkedProductVariants(Arrays.asList(1, null)))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("linkedProductVariants[1] == null");
    assertThatThrownBy(() -> builder.linkedProductVariants(List.of(1, List.of(Optional.empty()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("linkedProductVariants[1][0] is a java.util.Optional" + NO_FORM);
  }

  @Test
  void name_null_refused() {
    UpsertInventoryImage.Builder builder = UpsertInventoryImage.builder();

    assertThatThrownBy(() -> builder.unknownMember(null, 1))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name == null");
  }

  private static UpsertInventoryImage image(Object extra) {
    return UpsertInventoryImage.builder().url("u").unknownMember("extra", extra).build();
  }

  private static String sent(UpsertInventoryImage image) {
    return ModelAdapters.moshi().adapter(UpsertInventoryImage.class).toJson(image);
  }

  /** As those of JDBC do. */
  private static final class HalfADate extends Date {
    private static final long serialVersionUID = 1;

    @Override
    public Instant toInstant() {
      throw new UnsupportedOperationException();
    }
  }
}
