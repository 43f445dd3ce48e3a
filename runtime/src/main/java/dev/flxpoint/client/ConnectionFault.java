package dev.flxpoint.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownServiceException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What a broken exchange says of its request, and of the next one. */
enum ConnectionFault {
  /** The next attempt may pass. */
  PASSING(null),

  /** The server gave the request back unprocessed, as it does when it shuts a connection down. */
  GIVEN_BACK(null),

  /** Who answers does not prove to be the API, and will not next time. */
  UNTRUSTED(
      "The server's certificate is not trusted or belongs to another host: check the base URL, the"
          + " clock of this machine, the proxy, and the trust store or pins of the OkHttp client."),

  /** The two sides find no common way to encrypt, or the server does not encrypt. */
  NO_TLS(
      "No TLS connection can be made: check the port and scheme of the base URL, the proxy, and the"
          + " TLS versions of the OkHttp client."),

  /** This side does not let the request go. */
  OUR_REFUSAL("It would be refused again.");

  private final @Nullable String advice;

  ConnectionFault(@Nullable String advice) {
    this.advice = advice;
  }

  /** Returns what to check; null where the next attempt may pass. */
  @Nullable String advice() {
    return advice;
  }

  static ConnectionFault of(IOException failure) {
    if (has(failure, RefusedRequestException.class)) {
      return OUR_REFUSAL;
    }
    if (has(failure, CertificateException.class)
        || has(failure, CertPathValidatorException.class)
        || has(failure, SSLPeerUnverifiedException.class)) {
      return UNTRUSTED;
    }
    if (has(failure, UnknownServiceException.class)) {
      return OUR_REFUSAL;
    }
    if (isNoTls(failure)) {
      return NO_TLS;
    }
    return isGivenBack(failure) ? GIVEN_BACK : PASSING;
  }

  /** A handshake that a broken connection ended may succeed next time. */
  private static boolean isNoTls(IOException failure) {
    if (has(failure, EOFException.class) || has(failure, SocketException.class)) {
      return false;
    }
    return failure instanceof SSLHandshakeException
        || (failure instanceof SSLException
            && String.valueOf(failure.getMessage()).startsWith("Unsupported or unrecognized"));
  }

  /** By name, since OkHttp does not let others see these classes. */
  private static boolean isGivenBack(IOException failure) {
    return "stream was reset: REFUSED_STREAM".equals(failure.getMessage())
        || failure.getClass().getSimpleName().equals("ConnectionShutdownException");
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    Throwable cause = failure;
    // A chain may be a circle.
    for (int i = 0; i < 50 && cause != null; i++) {
      if (type.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
