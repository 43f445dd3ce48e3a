/**
 * The client: typed clients per token, the scope check, pacing, retries and errors.
 *
 * <p>Whoever uses {@link dev.flxpoint.client.metrics} requires {@code micrometer.core} too, and
 * {@code micrometer.observation} whoever uses {@link dev.flxpoint.client.observation}: both are
 * optional here.
 */
// Micrometer, Moshi, okio and Retrofit have no descriptors, only names, which they keep in their
// manifests.
@SuppressWarnings("requires-automatic")
module dev.flxpoint.client {
  requires transitive dev.flxpoint.api;
  requires transitive okhttp3;
  requires com.squareup.moshi;
  requires dev.failsafe.core;
  requires okio;
  requires org.slf4j;
  requires retrofit2;
  requires retrofit2.converter.moshi;
  requires static com.google.errorprone.annotations;
  requires static micrometer.commons;
  requires static micrometer.core;
  requires static micrometer.observation;
  requires static transitive org.jspecify;

  exports dev.flxpoint.client;
  exports dev.flxpoint.client.file;
  exports dev.flxpoint.client.metrics;
  exports dev.flxpoint.client.observation;
  exports dev.flxpoint.client.spi;
}
