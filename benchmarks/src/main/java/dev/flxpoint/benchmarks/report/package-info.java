/** What the benchmarks of all packages give back. */
@NullMarked
package dev.flxpoint.benchmarks.report;

import org.jspecify.annotations.NullMarked;
