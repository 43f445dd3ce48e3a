/** Measurements, each beside its baseline in the same run. */
@NullMarked
package dev.flxpoint.benchmarks;

import org.jspecify.annotations.NullMarked;
