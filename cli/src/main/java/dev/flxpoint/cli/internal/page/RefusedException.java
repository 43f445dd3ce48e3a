package dev.flxpoint.cli.internal.page;

/** Says why a request of the page is not done. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * Creates one.
   *
   * @param status of the answer, from 400 to 599
   * @param message what the page shows: what is wrong and what to do, and nothing secret
   */
  public RefusedException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
