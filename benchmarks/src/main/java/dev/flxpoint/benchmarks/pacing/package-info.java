/** How near to two requests a second does each limiter come, and how many 429s does it get? */
@NullMarked
package dev.flxpoint.benchmarks.pacing;

import org.jspecify.annotations.NullMarked;
