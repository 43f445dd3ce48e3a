package dev.flxpoint.client;

import dev.flxpoint.api.Operation;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** What a call asks of the API, and how: the same for each of its executions. Immutable. */
record ApiRequest<T extends @Nullable Object>(
    Operation operation, Request http, BodyDecoder<T> decoder, CallOptions options) {
  ApiRequest<T> with(CallOptions changed) {
    return new ApiRequest<>(operation, http, decoder, changed);
  }
}
