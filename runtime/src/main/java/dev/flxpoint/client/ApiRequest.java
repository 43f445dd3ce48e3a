package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What a call asks of the API, and how: the same for each of its executions. Immutable. */
record ApiRequest<T extends @Nullable Object>(
    Operation operation, Request http, BodyDecoder<T> decoder, CallOptions options) {
  ApiRequest<T> withDeadline(Duration deadline) {
    return with(options.withDeadline(deadline));
  }

  ApiRequest<T> withMaxRetries(int maxRetries) {
    return with(options.withMaxRetries(maxRetries));
  }

  private ApiRequest<T> with(CallOptions changed) {
    return new ApiRequest<>(operation, http, decoder, changed);
  }

  ApiRequest<T> with(HttpUrl url) {
    return with(http.newBuilder().url(url).build());
  }

  ApiRequest<T> with(Request changed) {
    return changed == http ? this : new ApiRequest<>(operation, changed, decoder, options);
  }
}
