package dev.flxpoint.client;

import com.squareup.moshi.Types;
import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.BatchCall;
import dev.flxpoint.api.ForOperation;
import dev.flxpoint.api.Operation;
import dev.flxpoint.api.PagedCall;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.BiFunction;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Makes interface methods return an {@link ApiCall} or one of its kinds; Retrofit asks once a
 * method, not a call.
 */
final class ApiCallAdapter extends CallAdapter.Factory {
  private final TokenSession session;

  ApiCallAdapter(TokenSession session) {
    this.session = session;
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(
      Type returnType, Annotation[] annotations, Retrofit retrofit) {
    Class<?> call = getRawType(returnType);
    if (call != ApiCall.class && call != BatchCall.class && call != PagedCall.class) {
      return null;
    }
    if (!(returnType instanceof ParameterizedType parameterized)) {
      throw new IllegalArgumentException("Return ApiCall<T>, as ApiCall<Void> for no body");
    }
    Type argument = getParameterUpperBound(0, parameterized);
    Operation operation = operation(annotations);
    if (call != PagedCall.class) {
      BodyDecoder<Object> decoder = decoder(operation, argument, annotations, retrofit);
      return call == BatchCall.class
          ? adapter(operation, argument, decoder, PacedBatchCall::new)
          : adapter(operation, argument, decoder, PacedCall::new);
    }
    if (operation.paging() == Operation.Paging.NONE) {
      throw new IllegalArgumentException(
          "Return ApiCall<List<T>>: there are no pages of " + operation);
    }
    Type list = Types.newParameterizedType(List.class, argument);
    BodyDecoder<List<Object>> decoder = decoder(operation, list, annotations, retrofit);
    return adapter(operation, list, decoder, PagedListCall::new);
  }

  private static <T> BodyDecoder<T> decoder(
      Operation operation, Type body, Annotation[] annotations, Retrofit retrofit) {
    Converter<ResponseBody, ?> converter = retrofit.responseBodyConverter(body, annotations);
    return new ModelDecoder<>(body, converter, operation.answerInferred());
  }

  private <T> CallAdapter<T, ApiCall<T>> adapter(
      Operation operation,
      Type body,
      BodyDecoder<T> decoder,
      BiFunction<TokenSession, ApiRequest<T>, ApiCall<T>> call) {
    return new CallAdapter<>() {
      @Override
      public Type responseType() {
        return body;
      }

      @Override
      public ApiCall<T> adapt(Call<T> prepared) {
        Request request = RequiredArguments.checked(prepared.request());
        CallOptions options = session.engine().options();
        return call.apply(session, new ApiRequest<>(operation, request, decoder, options));
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
