/** Who makes calls, when, and what follows a 429? */
@NullMarked
package dev.flxpoint.benchmarks.pacing.load;

import org.jspecify.annotations.NullMarked;
