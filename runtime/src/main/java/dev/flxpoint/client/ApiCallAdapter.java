package dev.flxpoint.client;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Makes interface methods return an {@link ApiCall}; Retrofit asks once a method, not a call. */
final class ApiCallAdapter extends CallAdapter.Factory {
  private final TokenSession session;

  ApiCallAdapter(TokenSession session) {
    this.session = session;
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(
      Type returnType, Annotation[] annotations, Retrofit retrofit) {
    if (getRawType(returnType) != ApiCall.class) {
      return null;
    }
    if (!(returnType instanceof ParameterizedType parameterized)) {
      throw new IllegalArgumentException("Return ApiCall<T>, as ApiCall<Void> for no body");
    }
    Type bodyType = getParameterUpperBound(0, parameterized);
    Converter<ResponseBody, ?> converter = retrofit.responseBodyConverter(bodyType, annotations);
    Operation operation = operation(annotations);
    return adapter(
        operation, bodyType, new ModelDecoder<>(bodyType, converter, operation.answerInferred()));
  }

  private <T> CallAdapter<T, ApiCall<T>> adapter(
      Operation operation, Type bodyType, BodyDecoder<T> decoder) {
    return new CallAdapter<>() {
      @Override
      public Type responseType() {
        return bodyType;
      }

      @Override
      public ApiCall<T> adapt(Call<T> call) {
        Request request = RequiredArguments.checked(call.request());
        CallOptions options = session.engine().options();
        return new PacedCall<>(session, new ApiRequest<>(operation, request, decoder, options));
      }
    };
  }

  private static Operation operation(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof ForOperation forOperation) {
        return forOperation.value();
      }
    }
    throw new IllegalArgumentException(
        "Name the operation by @ForOperation: the token types and the retry class depend on it");
  }
}
