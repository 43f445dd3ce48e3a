package dev.flxpoint.flow;

/** An error that a handler runs into on purpose: the thread that dies of it says nothing. */
public final class TooDeep extends Error {
  private static final long serialVersionUID = 1L;

  static {
    Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> {
          if (error instanceof TooDeep) {
            return;
          }
          if (usual != null) {
            usual.uncaughtException(thread, error);
          } else {
            error.printStackTrace();
          }
        });
  }

  public TooDeep() {
    super("too deep");
  }
}
