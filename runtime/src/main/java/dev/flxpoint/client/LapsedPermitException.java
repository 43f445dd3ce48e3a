package dev.flxpoint.client;

import java.io.IOException;

/**
 * The holder of a permit that others share was at a standstill for so long that they may have taken
 * it over; nothing was sent.
 */
final class LapsedPermitException extends IOException {
  LapsedPermitException() {
    super(
        "its permit had lapsed before the request was written, since this process stood still;"
            + " another attempt takes a new one");
  }
}
