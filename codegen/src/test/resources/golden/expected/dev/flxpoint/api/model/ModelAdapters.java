// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.flxpoint.api.json.Json;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Finds the JSON adapter of every model; none of them uses reflection. */
@NullMarked
public final class ModelAdapters {
  private static final Map<Type, Function<Moshi, JsonAdapter<?>>> ADAPTERS = new HashMap<>();

  static {
    ADAPTERS.put(Object.class, moshi -> FreeForm.ADAPTER);
    ADAPTERS.put(Instant.class, moshi -> Json.INSTANT);
    ADAPTERS.put(LocalDate.class, moshi -> Json.DATE);
    ADAPTERS.put(BigDecimal.class, moshi -> Json.DECIMAL);
    ADAPTERS.put(Long.class, moshi -> Json.LONG);
    ADAPTERS.put(Integer.class, moshi -> Json.INT);
    ADAPTERS.put(MoreWords.class, MoreWords.Adapter::new);
    ADAPTERS.put(Named.class, Named.Adapter::new);
    ADAPTERS.put(Part.class, Part.Adapter::new);
    ADAPTERS.put(Widget.class, Widget.Adapter::new);
    ADAPTERS.put(WidgetRequest.class, WidgetRequest.Adapter::new);
    ADAPTERS.put(WidgetResult.class, WidgetResult.Adapter::new);
    ADAPTERS.put(Words.class, Words.Adapter::new);
    ADAPTERS.put(WidgetState.class, WidgetState.Adapter::new);
  }

  private static final Moshi MOSHI = new Moshi.Builder().add(ModelAdapters::create).build();

  private ModelAdapters() {}

  /** Returns a Moshi that knows every model of this package. It is thread-safe and shared. */
  public static Moshi moshi() {
    return MOSHI;
  }

  /** A {@link JsonAdapter.Factory}, for a Moshi of your own. */
  public static @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty()) {
      return null;
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return Json.listOf(moshi.adapter(list.getActualTypeArguments()[0]));
    }
    Function<Moshi, JsonAdapter<?>> adapter = ADAPTERS.get(type);
    return adapter == null ? null : adapter.apply(moshi);
  }

  /** Returns the adapter of a class of this package; null for any other. */
  static @Nullable JsonAdapter<Object> ofModel(Class<?> type) {
    return type.getPackage() == ModelAdapters.class.getPackage() && ADAPTERS.containsKey(type)
        ? MOSHI.adapter((Type) type)
        : null;
  }
}
