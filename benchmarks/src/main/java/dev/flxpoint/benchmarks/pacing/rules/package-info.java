/** What becomes of a limiter where the server does not count as documented? */
@NullMarked
package dev.flxpoint.benchmarks.pacing.rules;

import org.jspecify.annotations.NullMarked;
