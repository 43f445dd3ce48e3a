import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;

final class RawStringAsToken {
  static Object client(Flxpoint flxpoint, String token) {
    return flxpoint.source(SourceToken.of(token));
  }
}
