/** What do taking and returning a permit cost, beside other limiters? */
@NullMarked
package dev.flxpoint.benchmarks.limiter;

import org.jspecify.annotations.NullMarked;
