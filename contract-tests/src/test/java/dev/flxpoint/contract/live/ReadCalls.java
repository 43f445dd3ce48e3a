package dev.flxpoint.contract.live;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.api.param.QueryParams;
import dev.flxpoint.contract.ClientMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Makes the calls of one token, with what is required and nothing else. */
final class ReadCalls {
  private final Function<Class<?>, Object> client;
  private final KnownIds ids;

  /**
   * @param client makes the implementation of a generated interface, for the token
   */
  ReadCalls(Function<Class<?>, Object> client, KnownIds ids) {
    this.client = client;
    this.ids = ids;
  }

  /** Returns the first required parameter for which there is no value; null if there is none. */
  @Nullable String missing(Question question) {
    for (Parameter parameter : method(question).getParameters()) {
      if (isRequired(parameter) && value(question, parameter) == null) {
        return name(parameter);
      }
    }
    return null;
  }

  /** Returns the call, for a question that misses nothing. */
  ApiCall<?> call(Question question) {
    Method method = method(question);
    Parameter[] parameters = method.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = isRequired(parameters[i]) ? value(question, parameters[i]) : null;
    }
    try {
      return (ApiCall<?>) method.invoke(client.apply(method.getDeclaringClass()), arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method + " cannot be called", e);
    }
  }

  private static Method method(Question question) {
    // Out of scope the method is another type's, which may take other parameters.
    TokenType type =
        question.inScope() ? question.type() : question.operation().tokenTypes().iterator().next();
    return ClientMethod.of(question.operation(), type).method();
  }

  private static boolean isRequired(Parameter parameter) {
    AnnotatedType type = parameter.getAnnotatedType();
    return !type.isAnnotationPresent(Nullable.class);
  }

  private @Nullable Object value(Question question, Parameter parameter) {
    Class<?> type = parameter.getType();
    if (type == long.class) {
      return ids.find(question.operation().path(), name(parameter));
    }
    if (type == int.class) {
      // Numbers and sizes of pages: one row is enough.
      return 1;
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    return QueryParams.class.isAssignableFrom(type) ? none(type) : null;
  }

  private static Object none(Class<?> params) {
    try {
      return params.getMethod("none").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(params + " is not generated", e);
    }
  }

  private static String name(Parameter parameter) {
    for (Annotation annotation : parameter.getAnnotations()) {
      if (annotation instanceof Path path) {
        return path.value();
      }
      if (annotation instanceof Query query) {
        return query.value();
      }
    }
    return parameter.getName();
  }
}
