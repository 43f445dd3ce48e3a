/** What time is it, and when is it so late? */
@NullMarked
package dev.flxpoint.benchmarks.pacing.clock;

import org.jspecify.annotations.NullMarked;
