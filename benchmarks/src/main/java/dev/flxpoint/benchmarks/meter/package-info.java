/** What has this thread used meanwhile? */
@NullMarked
package dev.flxpoint.benchmarks.meter;

import org.jspecify.annotations.NullMarked;
