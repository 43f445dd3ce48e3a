/** How do many processes share the permits of a token, by a Redis that they all reach? */
@NullMarked
package dev.flxpoint.redis;

import org.jspecify.annotations.NullMarked;
