// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api.json;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Writes a date-time into a query the way the API reads it; all else Retrofit writes rightly. */
@NullMarked
public final class QueryConverter extends Converter.Factory {
  @Override
  public @Nullable Converter<?, String> stringConverter(
      Type type, Annotation[] annotations, Retrofit retrofit) {
    return type == Instant.class ? (Converter<Instant, String>) Iso8601::format : null;
  }
}
