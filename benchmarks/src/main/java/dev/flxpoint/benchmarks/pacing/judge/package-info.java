/** Which requests does a server let in? */
@NullMarked
package dev.flxpoint.benchmarks.pacing.judge;

import org.jspecify.annotations.NullMarked;
