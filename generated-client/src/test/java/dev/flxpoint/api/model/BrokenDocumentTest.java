package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import okio.Buffer;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
final class BrokenDocumentTest {
  private static final int MUTATIONS = Boolean.getBoolean("slow") ? 20_000 : 2_000;

  @ParameterizedTest
  @ValueSource(classes = {Order.class, FulfillmentRequest.class, UpsertInventoryParent.class})
  void decode_cutAtAnyByte_refused(Class<?> model) {
    byte[] document = document(model);
    for (int length = 0; length < document.length; length++) {
      assertThat(decode(model, document, length))
          .as("%d of %d bytes", length, document.length)
          .isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Order.class, FulfillmentRequest.class, UpsertInventoryParent.class})
  void decode_anyByteChanged_decodedOrRefused(Class<?> model) {
    Random random = new Random(9);
    byte[] document = document(model);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] changed = document.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      Throwable failure = decode(model, changed, changed.length);
      if (failure != null) {
        assertThat(failure).isInstanceOfAny(IOException.class, JsonDataException.class);
        refused++;
      }
    }
    assertThat(refused).isBetween(1, MUTATIONS - 1);
  }

  private static byte[] document(Class<?> model) {
    return adapter(model).toJson(new RandomModels(8).full(model)).getBytes(StandardCharsets.UTF_8);
  }

  private static Throwable decode(Class<?> model, byte[] document, int length) {
    return catchThrowable(() -> adapter(model).fromJson(new Buffer().write(document, 0, length)));
  }

  private static JsonAdapter<Object> adapter(Class<?> model) {
    return ModelAdapters.moshi().adapter((Type) model);
  }
}
