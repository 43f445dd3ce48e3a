package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.squareup.moshi.Types;
import dev.flxpoint.api.model.InventoryVariant;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.model.ProductVariant;
import dev.flxpoint.client.BodyDecoder.MalformedBodyException;
import dev.flxpoint.client.internal.time.Nanos;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

@Isolated("hears what every client logs")
final class ModelDecoderTest {
  private static final Type VARIANTS =
      Types.newParameterizedType(List.class, InventoryVariant.class);
  private static final Retrofit RETROFIT =
      new Retrofit.Builder()
          .baseUrl(HttpUrl.get("https://api.test/"))
          .addConverterFactory(MoshiConverterFactory.create(ModelAdapters.moshi()))
          .build();

  /** A reader copies all of that where it peeks, which would take quadratic time. */
  @Test
  void longBody_isReadBitByBit() throws Exception {
    List<Long> atOnce = new ArrayList<>();
    ModelDecoder<Object> decoder =
        new ModelDecoder<>(
            Object.class,
            body -> {
              assertThat(body.source().request(1)).isTrue();
              atOnce.add(body.source().getBuffer().size());
              return null;
            },
            false);
    decoder.decode(
        new Buffer().writeUtf8("[" + "1,".repeat(1 << 19) + "1]"), null, () -> Nanos.FOREVER);
    assertThat(atOnce).singleElement(InstanceOfAssertFactories.LONG).isLessThanOrEqualTo(8192);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          null            | Expected BEGIN_ARRAY but was NULL at path $, expected List<InventoryVariant>
          [null]          | Unexpected null at path $[0], expected List<InventoryVariant>
          [{"id":1},null] | Unexpected null at path $[1], expected List<InventoryVariant>
          {}              | Expected BEGIN_ARRAY but was BEGIN_OBJECT at path $, expected List<InventoryVariant>
          "text"          | Expected BEGIN_ARRAY but was STRING at path $, expected List<InventoryVariant>
          17              | Expected BEGIN_ARRAY but was NUMBER at path $, expected List<InventoryVariant>
          [][]            | the body is no JSON and starts: [][]
          [],             | the body is no JSON and starts: [],
          [] x            | the body is no JSON and starts: [] x
          [               | the JSON ends too early, expected List<InventoryVariant>
          """)
  void list_anythingElse_malformed(String body, String problem) throws Exception {
    assertThat(problem(VARIANTS, new Buffer().writeUtf8(body))).isEqualTo(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "  null ", "\uFEFFnull", "[]", "true", "{} {}"})
  void model_anythingElse_malformed(String body) {
    assertThatThrownBy(() -> decode(InventoryVariant.class, new Buffer().writeUtf8(body)))
        .isInstanceOf(MalformedBodyException.class);
  }

  @Test
  void text_null_malformed() throws Exception {
    assertThat(problem(String.class, new Buffer().writeUtf8("null")))
        .isEqualTo("the body is null instead of String");
  }

  @Test
  void byteOrderMark_skipped() throws Exception {
    assertThat(decode(VARIANTS, new Buffer().writeUtf8("\uFEFF [{\"id\":7}]")))
        .isEqualTo(List.of(InventoryVariant.builder().id(7L).build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32"})
  void anotherEncoding_named(String charset) throws Exception {
    Buffer body = new Buffer().writeString("[{\"id\":7}]", Charset.forName(charset));

    assertThat(problem(VARIANTS, body))
        .startsWith("the body is UTF-16 or UTF-32 instead of UTF-8 and starts: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void noBodyOrOneThatMayBeNull_null(String body) throws Exception {
    assertThat(decode(Void.class, new Buffer().writeUtf8(body))).isNull();
    assertThat(decode(Object.class, new Buffer().writeUtf8(body))).isNull();
  }

  @Test
  void noBody_whateverTheApiSays_ignored() throws Exception {
    assertThat(decode(Void.class, new Buffer().writeUtf8("OK " + "7".repeat(5_000)))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "\n <!DOCTYPE html>", "<?xml version='1.0'?>"})
  void noBody_whatAProxySays_isRefused(String body) {
    assertThatThrownBy(() -> decode(Void.class, new Buffer().writeUtf8(body)))
        .isInstanceOf(MalformedBodyException.class)
        .hasMessageContaining("HTML or XML");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "7", "[7]", "[null]", "[{\"sku\":\"without an id\"}]"})
  void inferredType_jsonOfAnotherShapeOrNone_isNull(String body) throws Exception {
    ModelDecoder<?> decoder = decoder(VARIANTS, true);
    assertThat(decoder.decode(new Buffer().writeUtf8(body), null, () -> Nanos.FOREVER)).isNull();
    assertThat(decoder.decodeNothing()).isNull();
  }

  @Test
  void inferredType_jsonOfAnotherShape_isLogged_withoutItsContent() throws Exception {
    assertThat(warnings(decoder(VARIANTS, true), "{\"secret\":7}"))
        .singleElement()
        .asString()
        .contains("List<InventoryVariant>", "raw()")
        .doesNotContain("secret");
  }

  @Test
  void inferredMember_jsonOfAnotherShape_isLoggedOnce_andTheRestIsRead() throws Exception {
    String body = "{\"id\":7,\"options\":{\"secret\":7}}";
    ModelDecoder<?> decoder = decoder(ProductVariant.class, false);

    assertThat(warnings(decoder, body))
        .singleElement()
        .asString()
        .contains("ProductVariant.options", "unknownMembers()")
        .doesNotContain("secret");
    assertThat(warnings(decoder, body)).isEmpty();
    assertThat(decode(ProductVariant.class, new Buffer().writeUtf8(body)))
        .isInstanceOfSatisfying(
            ProductVariant.class,
            variant -> {
              assertThat(variant.id()).isEqualTo(7);
              assertThat(variant.options()).isNull();
              assertThat(variant.unknownMembers()).containsOnlyKeys("options");
            });
  }

  @Test
  void inferredType_jsonThatFits_isRead() throws Exception {
    Buffer body = new Buffer().writeUtf8("[{\"id\":7}]");
    assertThat(decoder(VARIANTS, true).decode(body, null, () -> Nanos.FOREVER))
        .isEqualTo(List.of(InventoryVariant.builder().id(7).build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "[{\"id\":", "no JSON"})
  void inferredType_whatIsNoJson_isRefused(String body) {
    assertThatThrownBy(
            () ->
                decoder(VARIANTS, true)
                    .decode(new Buffer().writeUtf8(body), null, () -> Nanos.FOREVER))
        .isInstanceOf(MalformedBodyException.class);
  }

  @Test
  void readerThatStumbles_isTheBodysFault() {
    ModelDecoder<Object> stumbling =
        new ModelDecoder<>(
            String.class,
            body -> {
              throw new ArrayIndexOutOfBoundsException(7);
            },
            false);
    assertThatThrownBy(
            () -> stumbling.decode(new Buffer().writeUtf8("{}"), null, () -> Nanos.FOREVER))
        .isInstanceOf(MalformedBodyException.class)
        .hasMessageStartingWith("cannot be read: java.lang.ArrayIndexOutOfBoundsException");
  }

  private static String problem(Type type, Buffer body) throws Exception {
    try {
      return "none, but " + decode(type, body);
    } catch (MalformedBodyException e) {
      return e.problem(SourceToken.of("not-a-real-token"));
    }
  }

  private static Object decode(Type type, Buffer body) throws Exception {
    return decoder(type, false).decode(body, null, () -> Nanos.FOREVER);
  }

  private static List<String> warnings(ModelDecoder<?> decoder, String body) throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LogListener.LOG;
    logger.addAppender(log);
    Level before = logger.getLevel();
    logger.setLevel(Level.WARN);
    try {
      Object unused = decoder.decode(new Buffer().writeUtf8(body), null, () -> Nanos.FOREVER);
    } finally {
      logger.setLevel(before);
      logger.detachAppender(log);
    }
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static ModelDecoder<?> decoder(Type type, boolean isInferred) {
    return new ModelDecoder<>(
        type, RETROFIT.responseBodyConverter(type, new Annotation[0]), isInferred);
  }
}
