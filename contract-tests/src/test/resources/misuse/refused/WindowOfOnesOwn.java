import dev.flxpoint.client.Flxpoint;

final class WindowOfOnesOwn {
  static Flxpoint hurry() {
    return Flxpoint.builder().window(0).build(); // compiler.err.not.def.public.cant.access: window(long) FlxpointBuilder
  }
}
