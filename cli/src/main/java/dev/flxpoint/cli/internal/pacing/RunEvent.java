package dev.flxpoint.cli.internal.pacing;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a lane, as the page is told: at that many microseconds after the begin
 * of the run. An arrival is told once it was answered, so later than what followed it.
 */
sealed interface RunEvent {
  /** Returns the lane. */
  LaneKind lane();

  /** Returns when it happened. */
  long at();

  /** Writes what else the page is told. */
  void write(JsonWriter json) throws IOException;

  /** A request goes on the wire. */
  record Sent(LaneKind lane, long at, int request) implements RunEvent {
    @Override
    public void write(JsonWriter json) throws IOException {
      json.name("request").value(request);
    }
  }

  /** A request was answered with that status, or with 0 if no answer came. */
  record Answered(LaneKind lane, long at, int request, int status) implements RunEvent {
    @Override
    public void write(JsonWriter json) throws IOException {
      json.name("request").value(request).name("status").value(status);
    }
  }

  /**
   * A request came to the server.
   *
   * @param inWindow how many were let in within the second that ends now, this one included
   */
  record Arrived(LaneKind lane, long at, int status, int inWindow) implements RunEvent {
    @Override
    public void write(JsonWriter json) throws IOException {
      json.name("status").value(status).name("inWindow").value(inWindow);
    }
  }

  /**
   * A lane stands otherwise than before.
   *
   * @param waiting how many calls wait, for a permit or after a 429
   * @param freePermits how many requests could be sent at once
   * @param spacingMillis how far apart requests go since the server wants it slower; null if it
   *     does not
   */
  record Standing(
      LaneKind lane, long at, int waiting, int freePermits, @Nullable Long spacingMillis)
      implements RunEvent {
    @Override
    public void write(JsonWriter json) throws IOException {
      json.name("waiting").value(waiting).name("freePermits").value(freePermits);
      json.name("spacingMillis").value(spacingMillis);
    }
  }
}
