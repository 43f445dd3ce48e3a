package dev.flxpoint.client;

import dev.flxpoint.client.internal.time.Time;
import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Connection;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

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
  private final ReusedConnections connections;

  TokenHeader(HttpUrl origin, Time time) {
    this.origin = origin;
    this.connections = new ReusedConnections(time);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Attempt attempt = request.tag(Attempt.class);
    if (attempt == null) {
      throw new RefusedRequestException(
          "A request to the API must go through an ApiCall, which paces it");
    }
    if (!isOrigin(request.url())) {
      throw new RefusedRequestException(
          "The token goes to " + origin + " only, not to " + request.url().host());
    }
    if (chain.call().isCanceled()) {
      throw new IOException("Canceled");
    }
    if (connections.isDead(chain.connection())) {
      throw new ReusedConnections.StaleException();
    }
    HeldPermit permit = attempt.permit();
    if (permit.hasLapsed()) {
      throw new LapsedPermitException();
    }
    if (!permit.send()) {
      throw new RefusedRequestException("A request must not be sent twice on one permit");
    }
    Response response = send(chain, request, attempt);
    if (response.code() == 429) {
      permit.throttled();
    } else {
      permit.answered();
    }
    attempt.answered(response.code(), response.headers());
    connections.answered(chain.connection());
    // Whoever looks at the answer's request gets the one without the token.
    Response.Builder answer = response.newBuilder().request(request);
    if (closeIfOutOfStep(response, chain.connection())) {
      answer.body(ResponseBody.EMPTY);
    }
    if (response.body().contentLength() < -1) {
      response.close();
      throw new ProtocolException("the length of the answer's body is negative");
    }
    if (response.code() == 503) {
      // OkHttp would send it again by itself after a zero, without a permit, and break on a number
      // that no int can hold.
      answer.removeHeader("Retry-After");
    }
    return answer.build();
  }

  private static Response send(Chain chain, Request request, Attempt attempt) throws IOException {
    Request.Builder complete =
        request
            .newBuilder()
            .header(NAME, attempt.token().value())
            .method(request.method(), attempt.watched(request.body()));
    try {
      return chain.proceed(complete.build());
    } catch (ProtocolException e) {
      if (attempt.wasSent()) {
        // It is the answer that is wrong, so the request has arrived.
        attempt.permit().answered();
      }
      throw e;
    }
  }

  private boolean isOrigin(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }

  /**
   * No body may follow these, but some servers send one all the same: the next call on the
   * connection would take it for its answer.
   */
  private static boolean closeIfOutOfStep(Response response, Connection connection)
      throws IOException {
    int status = response.code();
    boolean withoutBody = status == 204 || status == 205 || status == 304;
    boolean announced =
        response.header("Transfer-Encoding") != null
            || (status == 304 && response.body().contentLength() > 0);
    if (!withoutBody || !announced || ReusedConnections.isShared(connection)) {
      return false;
    }
    connection.socket().close();
    response.close();
    return true;
  }
}
