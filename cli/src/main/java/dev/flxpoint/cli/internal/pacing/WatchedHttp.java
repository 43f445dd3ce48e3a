package dev.flxpoint.cli.internal.pacing;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Tells of each request as it goes on the wire, and of its answer. */
final class WatchedHttp implements Interceptor {
  private final Stage.Requests requests;

  private WatchedHttp(Stage.Requests requests) {
    this.requests = requests;
  }

  /** Returns an HTTP client that tells. */
  static OkHttpClient client(Stage.Requests requests) {
    return new OkHttpClient.Builder().addNetworkInterceptor(new WatchedHttp(requests)).build();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    int request = requests.sent();
    int status = 0;
    try {
      Response response = chain.proceed(chain.request());
      status = response.code();
      return response;
    } finally {
      requests.answered(request, status);
    }
  }
}
