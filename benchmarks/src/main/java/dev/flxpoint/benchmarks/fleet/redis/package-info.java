/** Which Redis is there, and which commands does it get? */
@NullMarked
package dev.flxpoint.benchmarks.fleet.redis;

import org.jspecify.annotations.NullMarked;
