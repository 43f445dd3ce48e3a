/** How do the flows of many processes keep their states in a Redis that they all reach? */
@NullMarked
package dev.flxpoint.redis.flow;

import org.jspecify.annotations.NullMarked;
