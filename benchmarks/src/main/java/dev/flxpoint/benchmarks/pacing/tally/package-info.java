/** What arrived, what was served, and what did each caller get of it? */
@NullMarked
package dev.flxpoint.benchmarks.pacing.tally;

import org.jspecify.annotations.NullMarked;
