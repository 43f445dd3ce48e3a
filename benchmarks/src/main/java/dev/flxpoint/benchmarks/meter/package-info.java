/** What have this thread and this process used? */
@NullMarked
package dev.flxpoint.benchmarks.meter;

import org.jspecify.annotations.NullMarked;
