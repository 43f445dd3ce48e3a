/** Permits that many processes share, by a Redis that they all reach. */
// Lettuce has no descriptor, only a name, which it keeps in its manifest.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.flxpoint.redis {
  requires transitive dev.flxpoint.client;
  requires transitive lettuce.core;
  requires org.slf4j;
  requires static com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.flxpoint.redis;
}
