/**
 * What the API is: an interface for each group of operations and type of token, models, parameters
 * and the catalogue of operations.
 */
// Moshi, okio and Retrofit have no descriptors, only names, which they keep in their manifests. And
// the runtime, which alone builds on the adapters of values, is compiled after this.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic", "module"})
module dev.flxpoint.api {
  requires transitive com.squareup.moshi;
  requires transitive okhttp3;
  requires transitive okio;
  requires transitive retrofit2;
  requires static com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.flxpoint.api;
  exports dev.flxpoint.api.account;
  exports dev.flxpoint.api.channel;
  exports dev.flxpoint.api.json to
      dev.flxpoint.client;
  exports dev.flxpoint.api.model;
  exports dev.flxpoint.api.param;
  exports dev.flxpoint.api.source;
}
