package dev.flxpoint.client;

import java.lang.reflect.Method;
import java.util.List;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.Query;

/**
 * Refuses null for a query parameter that a call needs, since Retrofit leaves it out: a filter that
 * is not sent means everything. Null for anything else Retrofit refuses itself.
 */
final class RequiredArguments {
  private RequiredArguments() {}

  /**
   * Returns the request.
   *
   * @throws NullPointerException if it lacks a parameter, with its name
   */
  static Request checked(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    List<?> arguments = invocation == null ? List.of() : invocation.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      // Reflection is slow, and hardly any argument is null.
      if (arguments.get(i) == null && invocation != null) {
        check(invocation.method(), i);
      }
    }
    return request;
  }

  private static void check(Method method, int index) {
    Query query = method.getParameters()[index].getAnnotation(Query.class);
    boolean optional =
        method.getAnnotatedParameterTypes()[index].isAnnotationPresent(Nullable.class);
    if (query != null && !optional) {
      throw new NullPointerException(query.value() + " == null");
    }
  }
}
