/** Where do connections to Redis come from, and whose are they to close? */
@NullMarked
package dev.flxpoint.redis.internal.source;

import org.jspecify.annotations.NullMarked;
