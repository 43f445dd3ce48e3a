package dev.flxpoint.api;

import dev.flxpoint.api.json.QueryConverter;
import dev.flxpoint.api.model.ModelAdapters;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.Request;
import okio.ByteString;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** A call that shows its request and is never sent; of whatever kind its method has it. */
record RecordedCall<T>(Operation operation, Request request)
    implements PagedCall<T>, BatchCall<List<T>> {

  /** A Retrofit that checks every method of an interface when it is created. */
  static Retrofit retrofit() {
    return new Retrofit.Builder()
        .baseUrl("https://api.test/")
        .addConverterFactory(new QueryConverter())
        .addConverterFactory(MoshiConverterFactory.create(ModelAdapters.moshi()))
        .addCallAdapterFactory(new Factory())
        .validateEagerly(true)
        .build();
  }

  static Request request(ApiCall<?> call) {
    return ((RecordedCall<?>) call).request();
  }

  @Override
  public List<T> execute() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiResponse<List<T>> executeForResponse() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<List<T>> executeAsync() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<ApiResponse<List<T>>> executeForResponseAsync() {
    throw new UnsupportedOperationException();
  }

  @Override
  public RecordedCall<T> withDeadline(Duration deadline) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RecordedCall<T> withMaxRetries(int maxRetries) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RecordedCall<T> withoutRetries() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<T> rows() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<List<T>> pages() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<Void> forEachAsync(Consumer<? super T> action) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiCall<ByteString> raw() {
    throw new UnsupportedOperationException();
  }

  private static final class Factory extends CallAdapter.Factory {
    @Override
    public CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
      Type answer = getParameterUpperBound(0, (ParameterizedType) returnType);
      for (Annotation annotation : annotations) {
        if (annotation instanceof ForOperation forOperation) {
          return new Adapter(answer, forOperation.value());
        }
      }
      throw new IllegalArgumentException("No operation is named");
    }
  }

  private record Adapter(Type responseType, Operation operation)
      implements CallAdapter<Object, ApiCall<?>> {
    @Override
    public ApiCall<?> adapt(Call<Object> call) {
      return new RecordedCall<Object>(operation, call.request());
    }
  }
}
