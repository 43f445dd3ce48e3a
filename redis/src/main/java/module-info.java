/** Permits that many processes share, and states of their flows, by a Redis that they all reach. */
// Lettuce has no descriptor, only a name, which it keeps in its manifest.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.flxpoint.redis {
  requires transitive dev.flxpoint.client;
  requires transitive dev.flxpoint.flow;
  requires transitive lettuce.core;
  requires org.slf4j;
  requires static com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.flxpoint.redis;
  exports dev.flxpoint.redis.flow;
}
