/** What does a push cost in requests, memory and time, beside calls that are batched by hand? */
@NullMarked
package dev.flxpoint.benchmarks.flow;

import org.jspecify.annotations.NullMarked;
