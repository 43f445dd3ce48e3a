package dev.flxpoint.sandbox;

import dev.flxpoint.sandbox.internal.judge.InjectedFault;
import dev.flxpoint.sandbox.internal.judge.InjectedFault.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes wrong with a request that the sandbox would otherwise have served.
 *
 * <p>A fault strikes after token, window and validation have passed, in place of the operation: the
 * state of the sandbox does not change, unless {@link #afterEffect()} asks for the nastier case in
 * which the work was done and only its answer is lost. Immutable and safe for use by many threads.
 */
public final class Fault {
  private final InjectedFault injected;

  private Fault(Kind kind, int status, Map<String, String> headers, boolean afterEffect) {
    this.injected = new InjectedFault(kind, status, headers, afterEffect);
  }

  /**
   * The given status with the documented error body. A 429 is the documented one, {@code
   * Retry-After: 1} included.
   *
   * @throws IllegalArgumentException if the status is not between 400 and 599
   */
  public static Fault status(int status) {
    return new Fault(Kind.STATUS, checkStatus(status, 400), Map.of(), false);
  }

  /**
   * The given status with a page of HTML, as a proxy on the way would send it.
   *
   * @throws IllegalArgumentException if the status is not between 200 and 599
   */
  public static Fault html(int status) {
    return new Fault(Kind.HTML, checkStatus(status, 200), Map.of(), false);
  }

  /**
   * The connection is closed and nothing is answered. The client sees the end of the stream where
   * it expects a status line.
   */
  public static Fault disconnect() {
    return new Fault(Kind.DISCONNECT, 0, Map.of(), false);
  }

  /**
   * The operation is carried out and its answer begins, but after half of the promised body the
   * connection is closed.
   */
  public static Fault truncatedBody() {
    return new Fault(Kind.TRUNCATED_BODY, 0, Map.of(), true);
  }

  /** The request is read and never answered; the connection stays open until the sandbox closes. */
  public static Fault noAnswer() {
    return new Fault(Kind.NO_ANSWER, 0, Map.of(), false);
  }

  /** Returns a copy whose answer, if it has one, carries a further header. */
  public Fault withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(injected.headers());
    more.put(name, value);
    return new Fault(injected.kind(), injected.status(), Map.copyOf(more), injected.afterEffect());
  }

  /**
   * Returns a copy that strikes after the operation was carried out. If the operation itself
   * refuses the request, its answer is sent and the fault is spent all the same.
   */
  public Fault afterEffect() {
    return new Fault(injected.kind(), injected.status(), injected.headers(), true);
  }

  InjectedFault injected() {
    return injected;
  }

  /** Returns the kind of the fault and its status, for logs. */
  @Override
  public String toString() {
    return injected.kind()
        + (injected.status() == 0 ? "" : " " + injected.status())
        + (injected.afterEffect() ? " after effect" : "");
  }

  private static int checkStatus(int status, int min) {
    if (status < min || status > 599) {
      throw new IllegalArgumentException(
          "status must be between " + min + " and 599 but was " + status);
    }
    return status;
  }
}
