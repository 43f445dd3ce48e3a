package dev.flxpoint.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
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
  PASSING(true, null),

  /** Nobody is there; the next attempt may pass all the same. */
  NOT_REACHED(true, "Check the base URL, the network and the proxy."),

  /** The server gave the request back unprocessed, as it does when it shuts a connection down. */
  GIVEN_BACK(true, "The server gave it back unprocessed."),

  /** The connection broke before all of the request was sent. */
  CUT_SHORT(true, "It was cut short, so there was nothing to process."),

  /** The server closed the connection before the request, of which nothing was sent. */
  STALE(true, null),

  /** A proxy lets no connection to the API through. */
  NO_TUNNEL(
      false, "The proxy lets no connection to the API through: check it and its authenticator."),

  /** Who answers does not prove to be the API, and will not next time. */
  UNTRUSTED(
      false,
      "The server's certificate is not trusted or belongs to another host: check the base URL, the"
          + " clock of this machine, the proxy, and the trust store or pins of the OkHttp client."),

  /** The two sides find no common way to encrypt, or the server does not encrypt. */
  NO_TLS(
      false,
      "No TLS connection can be made: check the port and scheme of the base URL, the proxy, the TLS"
          + " versions of the OkHttp client, and whether it must show a certificate of its own."),

  /** The server ended the handshake once this side had taken it for done and sent the request. */
  NOT_LET_IN(
      false,
      "The server refused this client in the TLS handshake, so nothing was processed: check whether"
          + " the OkHttp client must show a certificate of its own."),

  /** The server took the request for a handshake. */
  TLS_EXPECTED(
      false,
      "The server speaks TLS there, so nothing was processed: the base URL begins with https."),

  /** This side does not let the request go. */
  OUR_REFUSAL(false, "It would be refused again.");

  /** A proxy that does not reach the API now. */
  private static final String BUSY_PROXY = "Unexpected response code for CONNECT: 50[234]";

  private final boolean mayPass;
  private final @Nullable String advice;

  ConnectionFault(boolean mayPass, @Nullable String advice) {
    this.mayPass = mayPass;
    this.advice = advice;
  }

  /** Returns whether the next attempt may pass. */
  boolean mayPass() {
    return mayPass;
  }

  /** Returns what is to be said of it, or what to check; null if nothing. */
  @Nullable String advice() {
    return advice;
  }

  /** Returns whether a request of which this is said was sent, though it was not processed. */
  boolean wasSentInVain() {
    return switch (this) {
      case GIVEN_BACK, CUT_SHORT, NOT_LET_IN, TLS_EXPECTED -> true;
      default -> false;
    };
  }

  /** Returns what the same means where that much of the request was sent. */
  ConnectionFault after(Attempt attempt) {
    if (this == PASSING && attempt.isCutShort()) {
      return CUT_SHORT;
    }
    return this == NO_TLS && attempt.permit().wasSent() ? NOT_LET_IN : this;
  }

  static ConnectionFault of(IOException failure) {
    if (failure instanceof ReusedConnections.StaleException) {
      return STALE;
    }
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
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof UnknownHostException
        || failure instanceof ConnectException
        || message.startsWith("Connection refused")
        || message.matches(BUSY_PROXY)) {
      return NOT_REACHED;
    }
    if (isNoTunnel(message)) {
      return NO_TUNNEL;
    }
    if (Stumbles.isTls(failure)) {
      return TLS_EXPECTED;
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

  private static boolean isNoTunnel(String message) {
    return message.startsWith("Unexpected response code for CONNECT")
        || message.startsWith("Failed to authenticate with proxy")
        || message.startsWith("Too many tunnel connections attempted");
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
