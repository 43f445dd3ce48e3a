/** How near to two requests a second each limiter comes, and how many 429s it gets for that. */
@NullMarked
package dev.flxpoint.benchmarks.pacing;

import org.jspecify.annotations.NullMarked;
