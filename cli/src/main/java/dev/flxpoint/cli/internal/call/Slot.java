package dev.flxpoint.cli.internal.call;

import java.lang.reflect.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/** A parameter of a method of the client. */
interface Slot {
  /** Returns what it is made of. */
  List<Argument> arguments();

  /** Returns its value; null if it is left out. */
  @Nullable Object value(Given given);

  static Slot of(Parameter parameter) {
    if (parameter.isAnnotationPresent(QueryMap.class)) {
      return new OptionsSlot(parameter.getType());
    }
    Argument argument = argument(parameter);
    return new Slot() {
      @Override
      public List<Argument> arguments() {
        return List.of(argument);
      }

      @Override
      public @Nullable Object value(Given given) {
        return argument.place() == Argument.Place.BODY
            ? given.body(argument.type())
            : given.one(argument);
      }
    };
  }

  private static Argument argument(Parameter parameter) {
    Path path = parameter.getAnnotation(Path.class);
    if (path != null) {
      return new Argument(
          path.value(), Argument.Place.PATH, parameter.getParameterizedType(), true, false);
    }
    Query query = parameter.getAnnotation(Query.class);
    if (query != null) {
      boolean optional = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
      return new Argument(
          query.value(), Argument.Place.QUERY, parameter.getParameterizedType(), !optional, false);
    }
    if (!parameter.isAnnotationPresent(Body.class)) {
      throw new IllegalStateException("Nothing is known of " + parameter);
    }
    return new Argument("body", Argument.Place.BODY, parameter.getParameterizedType(), true, false);
  }
}
