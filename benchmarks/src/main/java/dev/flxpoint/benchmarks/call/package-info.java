/** What does a whole call cost, beside bare OkHttp? */
@NullMarked
package dev.flxpoint.benchmarks.call;

import org.jspecify.annotations.NullMarked;
