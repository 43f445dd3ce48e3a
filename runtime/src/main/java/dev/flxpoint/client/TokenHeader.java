package dev.flxpoint.client;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Writes the token into the request, as the last thing before the wire, and hands the permit back
 * as soon as the response's headers are here.
 *
 * <p>The only class that knows the header's name. It runs as the innermost network interceptor, so
 * that no other interceptor sees the token, and so that nothing passes it by: a request without a
 * permit, to another origin, or for a second time on one permit is refused.
 */
final class TokenHeader implements Interceptor {
  private static final String NAME = "X-API-TOKEN";

  private final HttpUrl origin;

  TokenHeader(HttpUrl origin) {
    this.origin = origin;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Attempt attempt = request.tag(Attempt.class);
    if (attempt == null) {
      throw new IOException("A request to the API must go through an ApiCall, which paces it");
    }
    if (!isOrigin(request.url())) {
      throw new IOException(
          "The token goes to " + origin + " only, not to " + request.url().host());
    }
    if (!attempt.permit().send()) {
      throw new IOException("A request must not be sent twice on one permit");
    }
    Response response =
        chain.proceed(request.newBuilder().header(NAME, attempt.token().value()).build());
    if (response.code() == 429) {
      attempt.permit().throttled();
    } else {
      attempt.permit().answered();
    }
    // Whoever looks at the answer's request gets the one without the token.
    Response.Builder answer = response.newBuilder().request(request);
    if (isRepeatedByOkHttp(response)) {
      answer.removeHeader("Retry-After");
    }
    return answer.build();
  }

  private boolean isOrigin(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }

  /** OkHttp sends a 503 that says {@code Retry-After: 0} again by itself, and without a permit. */
  private static boolean isRepeatedByOkHttp(Response response) {
    return response.code() == 503 && "0".equals(response.header("Retry-After"));
  }
}
