package dev.flxpoint.client;

import okhttp3.Call;

/** Cancels requests, whatever a user's event listener makes of it. */
final class Cancellation {
  private Cancellation() {}

  static void of(Call call) {
    try {
      call.cancel();
    } catch (Throwable e) {
      LogListener.LOG.warn("An OkHttp event listener failed; the request is cancelled", e);
    }
  }
}
