/**
 * How does a test start a double of the API, and learn what arrived there?
 *
 * <p>It listens on the loopback and judges the client which calls it. {@link
 * dev.flxpoint.sandbox.Sandbox} is the type to start from.
 */
@NullMarked
package dev.flxpoint.sandbox;

import org.jspecify.annotations.NullMarked;
