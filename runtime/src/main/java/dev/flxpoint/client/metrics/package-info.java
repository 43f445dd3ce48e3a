/** How do calls show up in Micrometer, an optional dependency? */
@NullMarked
package dev.flxpoint.client.metrics;

import org.jspecify.annotations.NullMarked;
