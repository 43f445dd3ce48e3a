package dev.flxpoint.client;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.ApiResponse;
import dev.flxpoint.client.internal.time.FakeTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Both ways to execute a call, so that each behaviour is tested in both. */
enum Mode {
  BLOCKING {
    @Override
    <T> ApiResponse<T> run(ApiCall<T> call, FakeTime time) {
      return call.executeForResponse();
    }
  },
  ASYNC {
    @Override
    <T> ApiResponse<T> run(ApiCall<T> call, FakeTime time) throws InterruptedException {
      CompletableFuture<ApiResponse<T>> response = call.executeForResponseAsync();
      time.awaitDone(response);
      try {
        return response.join();
      } catch (CompletionException e) {
        throw (RuntimeException) e.getCause();
      }
    }
  };

  abstract <T> ApiResponse<T> run(ApiCall<T> call, FakeTime time) throws InterruptedException;
}
