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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Finds the JSON adapter of every model; none of them uses reflection. */
@NullMarked
public final class ModelAdapters {
  private static final Package PACKAGE = ModelAdapters.class.getPackage();

  private static final Moshi MOSHI = new Moshi.Builder().add(ModelAdapters::create).build();

  private static final ClassValue<Boolean> OF_MODEL =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return ofModel(nameOf(type), MOSHI) != null;
        }
      };

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
    if (type instanceof Class<?> one) {
      return one.getPackage() == PACKAGE ? ofModel(nameOf(one), moshi) : ofValue(one);
    }
    return null;
  }

  /** Returns the adapter of a class of this package; null for any other. */
  static @Nullable JsonAdapter<Object> ofModel(Class<?> type) {
    return type.getPackage() == PACKAGE && OF_MODEL.get(type) ? MOSHI.adapter((Type) type) : null;
  }

  private static String nameOf(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  private static @Nullable JsonAdapter<?> ofValue(Class<?> type) {
    if (type == Object.class) {
      return FreeForm.ADAPTER;
    } else if (type == Instant.class) {
      return Json.INSTANT;
    } else if (type == LocalDate.class) {
      return Json.DATE;
    } else if (type == BigDecimal.class) {
      return Json.DECIMAL;
    } else if (type == Long.class) {
      return Json.LONG;
    }
    return type == Integer.class ? Json.INT : null;
  }

  /** By name, so that a program loads the classes of those models alone that it uses. */
  private static @Nullable JsonAdapter<?> ofModel(String name, Moshi moshi) {
    return switch (name) {
      case "MoreWords" -> MoreWords.Adapter.create(moshi);
      case "Named" -> Named.Adapter.create(moshi);
      case "Part" -> Part.Adapter.create(moshi);
      case "Widget" -> Widget.Adapter.create(moshi);
      case "WidgetRequest" -> WidgetRequest.Adapter.create(moshi);
      case "WidgetResult" -> WidgetResult.Adapter.create(moshi);
      case "Words" -> Words.Adapter.create(moshi);
      case "WidgetState" -> WidgetState.Adapter.create(moshi);
      default -> null;
    };
  }
}
