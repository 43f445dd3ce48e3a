/**
 * Where do permits come from? From this process by default; {@link dev.flxpoint.client.spi.Permits}
 * is what to implement where several processes use one token.
 */
@NullMarked
package dev.flxpoint.client.spi;

import org.jspecify.annotations.NullMarked;
