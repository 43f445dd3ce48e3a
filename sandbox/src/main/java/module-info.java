/** A loopback double of the Flxpoint API that judges the client which calls it. */
module dev.flxpoint.sandbox {
  requires transitive dev.flxpoint.api;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires com.networknt.schema;
  requires jdk.httpserver;
  requires static com.google.errorprone.annotations;
  requires static transitive org.jspecify;

  exports dev.flxpoint.sandbox;
}
