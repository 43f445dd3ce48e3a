/** When may a request be sent? */
@NullMarked
package dev.flxpoint.benchmarks.pacing.pacer;

import org.jspecify.annotations.NullMarked;
