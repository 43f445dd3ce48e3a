package dev.flxpoint.benchmarks.fleet.limiter;

import dev.flxpoint.benchmarks.pacing.load.Calls;
import dev.flxpoint.benchmarks.pacing.load.ClientCalls;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.file.FilePermits;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Our client with the permits that processes of one host share by a folder. */
final class OursOnFile {
  private OursOnFile() {}

  static Calls calls(Place place) {
    try {
      return new ClientCalls(
          Flxpoint.builder()
              .baseUrl(place.api())
              .okHttpClient(place.http())
              .permits(FilePermits.in(place.folder()))
              .build(),
          place.token());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
