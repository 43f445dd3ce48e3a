package dev.flxpoint.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.squareup.moshi.Moshi;
import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.param.QueryParams;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import retrofit2.http.Body;

/** A call with the values of a sample, through the interfaces that a user of the client sees. */
final class TypedCall {
  private static final Moshi MOSHI = ModelAdapters.moshi();

  private final OperationSample sample;
  private final Method accessor;
  private final Method method;

  /** Finds the method that sends the operation, and the accessor that leads to it. */
  TypedCall(OperationSample sample) {
    this.sample = sample;
    Class<?> client = Clients.type(sample.type());
    this.method =
        Arrays.stream(client.getMethods())
            .map(Method::getReturnType)
            .filter(Class::isInterface)
            .flatMap(api -> Arrays.stream(api.getMethods()))
            .filter(this::sends)
            .findFirst()
            .orElseThrow(() -> new AssertionError("No method of " + client + " for " + sample));
    this.accessor =
        Arrays.stream(client.getMethods())
            .filter(each -> each.getReturnType() == method.getDeclaringClass())
            .filter(each -> each.getParameterCount() == 0)
            .findFirst()
            .orElseThrow();
  }

  ApiResponse<?> send(Object client) throws ReflectiveOperationException, IOException {
    Parameter[] parameters = method.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(parameters[i]);
    }
    ApiCall<?> call = (ApiCall<?>) method.invoke(accessor.invoke(client), arguments);
    return call.withoutRetries().executeForResponse();
  }

  /** Returns what was decoded as JSON again, as the models write it. */
  String written(Object decoded) {
    Type type = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    return MOSHI.adapter(type).toJson(decoded);
  }

  private boolean sends(Method candidate) {
    ForOperation named = candidate.getAnnotation(ForOperation.class);
    return named != null && named.value() == sample.operation();
  }

  private Object argument(Parameter parameter) throws ReflectiveOperationException, IOException {
    if (QueryParams.class.isAssignableFrom(parameter.getType())) {
      return parameter.getType().getMethod("none").invoke(null);
    }
    JsonNode value =
        parameter.isAnnotationPresent(Body.class)
            ? sample.sent()
            : sample.parameter(parameter.getName());
    // What may be left out is left out.
    return value == null
        ? null
        : MOSHI.adapter(parameter.getParameterizedType()).fromJson(value.toString());
  }
}
