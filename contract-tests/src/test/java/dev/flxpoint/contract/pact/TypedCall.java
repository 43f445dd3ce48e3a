package dev.flxpoint.contract.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.squareup.moshi.Moshi;
import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.api.model.ModelAdapters;
import dev.flxpoint.api.param.QueryParams;
import dev.flxpoint.contract.ClientMethod;
import java.io.IOException;
import java.lang.reflect.Parameter;
import retrofit2.http.Body;

/** A call with the values of a sample, through the interfaces that a user of the client sees. */
public final class TypedCall {
  private static final Moshi MOSHI = ModelAdapters.moshi();

  private final OperationSample sample;
  private final ClientMethod way;

  public TypedCall(OperationSample sample) {
    this.sample = sample;
    this.way = ClientMethod.of(sample.operation(), sample.type());
  }

  /** Returns what answers the call of a client of the type of token that the sample is for. */
  public ApiResponse<?> send(Object client) throws ReflectiveOperationException, IOException {
    Parameter[] parameters = way.method().getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(parameters[i]);
    }
    ApiCall<?> call = (ApiCall<?>) way.method().invoke(way.accessor().invoke(client), arguments);
    return call.withoutRetries().executeForResponse();
  }

  /** Returns what was decoded as JSON again, as the models write it. */
  String written(Object decoded) {
    return MOSHI.adapter(way.answer()).toJson(decoded);
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
