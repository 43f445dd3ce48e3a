package dev.flxpoint.client;

import java.io.IOException;

/** We do not let the request go, and would not let it go again. */
final class RefusedRequestException extends IOException {
  RefusedRequestException(String message) {
    super(message);
  }
}
