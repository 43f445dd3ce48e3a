package dev.flxpoint.sandbox;

import dev.flxpoint.sandbox.internal.judge.InjectedFault;
import dev.flxpoint.sandbox.internal.judge.InjectedFault.Kind;
import dev.flxpoint.sandbox.internal.spec.Operation;
import java.util.Map;
import java.util.TreeMap;

/**
 * What goes wrong with a request that the sandbox would otherwise have served.
 *
 * <p>A fault strikes after token, window and validation have passed, in place of the operation: the
 * state of the sandbox does not change, unless {@link #afterEffect()} asks for the nastier case in
 * which the work was done and only its answer is lost. Faults of pages are the exception: they
 * answer 200 with other rows than those that were asked for, as a list does that changes while
 * somebody pages through it. Immutable and safe for use by many threads.
 */
public final class Fault {
  private static final String RETRY_AFTER = "Retry-After";

  private final InjectedFault injected;

  private Fault(InjectedFault injected) {
    this.injected = injected;
  }

  private Fault(Kind kind, int status) {
    this(new InjectedFault(kind, status, Map.of(), false));
  }

  /**
   * Nothing goes wrong: the call is carried out and answered. Lets calls pass before a fault that
   * is to strike a later one.
   */
  public static Fault none() {
    return new Fault(Kind.NONE, 0);
  }

  /**
   * The given status with the documented error body. A 429 is the documented one, {@code
   * Retry-After: 1} included; {@code withoutHeader("Retry-After")} takes that away.
   *
   * @throws IllegalArgumentException if the status is not between 400 and 599
   */
  public static Fault status(int status) {
    Fault fault = new Fault(Kind.STATUS, checkStatus(status, 400));
    return status == 429 ? fault.withHeader(RETRY_AFTER, "1") : fault;
  }

  /**
   * The given status with a page of HTML, as a proxy on the way would send it.
   *
   * @throws IllegalArgumentException if the status is not between 200 and 599
   */
  public static Fault html(int status) {
    return new Fault(Kind.HTML, checkStatus(status, 200));
  }

  /**
   * The connection is closed and nothing is answered. The client sees the end of the stream where
   * it expects a status line.
   */
  public static Fault disconnect() {
    return new Fault(Kind.DISCONNECT, 0);
  }

  /**
   * The operation is carried out and its answer begins, but after half of the promised body the
   * connection is closed.
   */
  public static Fault truncatedBody() {
    return new Fault(Kind.TRUNCATED_BODY, 0).afterEffect();
  }

  /** The request is read and never answered; the connection stays open until the sandbox closes. */
  public static Fault noAnswer() {
    return new Fault(Kind.NO_ANSWER, 0);
  }

  /**
   * The page is cut as if rows had come in front of those that the client has seen, or had gone
   * away, since it asked for the page before: rows show up once more, or some show up never. The
   * first page stays as it is, and so does whatever is asked for by {@code sinceId} alone.
   *
   * @param by how many rows came; negative if they went away
   * @throws IllegalArgumentException if it is 0
   */
  public static Fault movedRows(int by) {
    if (by == 0) {
      throw new IllegalArgumentException("by must not be 0");
    }
    return new Fault(new InjectedFault(Kind.MOVED_ROWS, 0, Map.of(), false, by));
  }

  /** The first row of the page stands in it twice, unless the page is empty. */
  public static Fault duplicateRow() {
    return new Fault(Kind.DUPLICATE_ROW, 0);
  }

  /**
   * The first page is answered whichever was asked for, and {@code sinceId} does not count: asked
   * for often enough, a list without end.
   */
  public static Fault repeatedPage() {
    return new Fault(Kind.REPEATED_PAGE, 0);
  }

  /** Returns a copy whose answer, if the fault has one, carries a further header. */
  public Fault withHeader(String name, String value) {
    Map<String, String> more = headers();
    more.put(name, value);
    return withHeaders(more);
  }

  /** Returns a copy whose answer lacks that header, in whichever case it is written. */
  public Fault withoutHeader(String name) {
    Map<String, String> fewer = headers();
    fewer.remove(name);
    return withHeaders(fewer);
  }

  /**
   * Returns a copy that strikes after the operation was carried out. If the operation itself
   * refuses the request, its answer is sent and the fault is spent all the same. It changes nothing
   * about a fault of pages.
   */
  public Fault afterEffect() {
    return new Fault(
        new InjectedFault(
            injected.kind(), injected.status(), injected.headers(), true, injected.moved()));
  }

  /** Returns the operation if the fault may strike it. */
  Operation checked(Operation operation) {
    if (injected.isOfPages() && operation.pageParameter() == null) {
      throw new IllegalArgumentException(operation + " has no pages, so no " + this);
    }
    return operation;
  }

  InjectedFault injected() {
    return injected;
  }

  /** Returns the kind of the fault and its status, for logs. */
  @Override
  public String toString() {
    return injected.kind()
        + (injected.status() == 0 ? "" : " " + injected.status())
        + (injected.moved() == 0 ? "" : " by " + injected.moved())
        + (injected.afterEffect() ? " after effect" : "");
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(injected.headers());
    return headers;
  }

  private Fault withHeaders(Map<String, String> headers) {
    return new Fault(
        new InjectedFault(
            injected.kind(),
            injected.status(),
            Map.copyOf(headers),
            injected.afterEffect(),
            injected.moved()));
  }

  private static int checkStatus(int status, int min) {
    if (status < min || status > 599) {
      throw new IllegalArgumentException(
          "status must be between " + min + " and 599 but was " + status);
    }
    return status;
  }
}
