package dev.flxpoint.cli.internal.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets in only what the page itself sends: another site in the same browser, and a name that was
 * made to point to this machine, get nothing. What is refused is not told why.
 */
final class RequestGuard {
  private static final String REFUSED =
      "Refused. Open the address that the command printed, as it stands.";

  private final SessionKey key;
  private final Set<String> hosts;

  RequestGuard(SessionKey key, InetSocketAddress listened) {
    this.key = key;
    int port = listened.getPort();
    this.hosts = new HashSet<>(List.of("127.0.0.1:" + port, "localhost:" + port, host(listened)));
  }

  /** Returns host and port to call; a wildcard is called on this machine. */
  static String host(InetSocketAddress listened) {
    boolean isWildcard = listened.getAddress().isAnyLocalAddress();
    String host = isWildcard ? "127.0.0.1" : listened.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + listened.getPort();
  }

  /**
   * Returns the path below the key, without a slash at its start.
   *
   * @throws RefusedException if the request is not the page's
   */
  String path(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    String path = String.valueOf(uri.getRawPath());
    int end = path.indexOf('/', 1);
    boolean hasKey = path.startsWith("/") && end > 0 && key.is(path.substring(1, end));
    if (!hasKey || uri.isAbsolute() || !isOwn(exchange.getRequestHeaders())) {
      throw new RefusedException(403, REFUSED);
    }
    String rest = path.substring(end + 1);
    if (rest.startsWith("api/") && !isFromPage(exchange.getRequestHeaders())) {
      throw new RefusedException(403, REFUSED);
    }
    return rest;
  }

  private boolean isOwn(Headers headers) {
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0))) {
      return false;
    }
    return headers.getOrDefault("Origin", List.of()).stream()
        .allMatch(origin -> origin.equals("http://" + host.get(0)));
  }

  /** Browsers say where a request comes from; other programs need not. */
  private static boolean isFromPage(Headers headers) {
    return headers.getOrDefault("Sec-Fetch-Site", List.of()).stream()
        .allMatch(site -> site.equals("same-origin") || site.equals("none"));
  }
}
