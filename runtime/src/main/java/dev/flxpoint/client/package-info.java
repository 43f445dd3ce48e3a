/**
 * What do users type, and what becomes of a call until its result or its failure is there?
 *
 * <p>Typed clients per token, the scope check, pacing, retries and errors. Start with {@link
 * dev.flxpoint.client.Flxpoint}.
 */
@NullMarked
package dev.flxpoint.client;

import org.jspecify.annotations.NullMarked;
