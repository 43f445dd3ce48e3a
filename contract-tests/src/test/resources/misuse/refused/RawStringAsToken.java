import dev.flxpoint.client.Flxpoint;

final class RawStringAsToken {
  static Object client(Flxpoint flxpoint, String token) {
    return flxpoint.source(token); // compiler.err.prob.found.req: String SourceToken
  }
}
