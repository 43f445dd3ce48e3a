/** How do calls show up as traces, by Micrometer's observations, an optional dependency? */
@NullMarked
package dev.flxpoint.client.observation;

import org.jspecify.annotations.NullMarked;
