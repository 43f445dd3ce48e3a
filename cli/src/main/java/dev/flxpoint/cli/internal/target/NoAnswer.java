package dev.flxpoint.cli.internal.target;

import dev.flxpoint.client.DeadlineException;
import dev.flxpoint.client.PermitUnavailableException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says why no answer came. What the other side sent is not repeated: it may echo the token. */
public final class NoAnswer {
  private NoAnswer() {}

  public static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String reason = known(cause);
      if (reason != null) {
        return reason;
      }
    }
    return "The connection broke before a whole answer in HTTP came.";
  }

  private static @Nullable String known(Throwable cause) {
    if (cause instanceof PermitUnavailableException) {
      return noPermit(cause.getCause());
    }
    if (cause instanceof UnknownHostException) {
      return "There is no such host: check the base URL, and the network's DNS.";
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return "Nobody listens there: check host and port, the network and the proxy.";
    }
    if (cause instanceof SSLException) {
      return "The server's certificate or TLS is not to be trusted (" + tls(cause) + ").";
    }
    return cause instanceof DeadlineException || cause instanceof InterruptedIOException
        ? "No answer came in time."
        : null;
  }

  /** The words of this client, which name a file. */
  private static String noPermit(@Nullable Throwable cause) {
    return "No permit could be had%s. Set %s to another folder, or to 'off'."
        .formatted(cause == null ? "" : ": " + cause.getMessage(), UserPermits.VARIABLE);
  }

  /** The words of this machine's TLS, which never saw the token in the clear. */
  private static String tls(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = String.valueOf(innermost.getMessage());
    return message.lines().findFirst().orElse(innermost.getClass().getSimpleName());
  }
}
