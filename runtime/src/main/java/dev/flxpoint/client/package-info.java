/**
 * The client that users depend on: typed clients per token, the scope check, pacing, retries and
 * errors.
 *
 * <p>Start with {@link dev.flxpoint.client.Flxpoint}.
 */
@NullMarked
package dev.flxpoint.client;

import org.jspecify.annotations.NullMarked;
