/** Permits that many processes share, by a Redis that they all reach. */
module dev.flxpoint.redis {
  requires transitive dev.flxpoint.client;
  requires transitive lettuce.core;
  requires org.slf4j;
  requires static com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.flxpoint.redis;
}
