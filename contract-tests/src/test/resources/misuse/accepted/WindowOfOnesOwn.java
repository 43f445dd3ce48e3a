import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.Pacing;

final class WindowOfOnesOwn {
  static Flxpoint hurry() {
    return Flxpoint.builder().pacing(Pacing.ADAPTIVE).build();
  }
}
