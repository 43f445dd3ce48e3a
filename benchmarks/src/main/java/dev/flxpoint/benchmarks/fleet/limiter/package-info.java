/** Through what do processes share a token? */
@NullMarked
package dev.flxpoint.benchmarks.fleet.limiter;

import org.jspecify.annotations.NullMarked;
