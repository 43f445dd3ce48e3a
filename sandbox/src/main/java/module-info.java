/**
 * A loopback double of the Flxpoint API that judges the client which calls it.
 *
 * <p>Whoever uses {@link dev.flxpoint.sandbox.junit} requires {@code org.junit.jupiter.api} too,
 * which is optional here.
 */
module dev.flxpoint.sandbox {
  requires transitive dev.flxpoint.api;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires com.networknt.schema;
  requires jdk.httpserver;
  requires static com.google.errorprone.annotations;
  requires static org.junit.jupiter.api;
  requires static transitive org.jspecify;

  exports dev.flxpoint.sandbox;
  exports dev.flxpoint.sandbox.junit;

  opens dev.flxpoint.sandbox.junit to
      org.junit.platform.commons;
}
