/**
 * A loopback double of the Flxpoint API that judges the client which calls it.
 *
 * <p>{@link dev.flxpoint.sandbox.Sandbox} is the type to start from.
 */
@NullMarked
package dev.flxpoint.sandbox;

import org.jspecify.annotations.NullMarked;
