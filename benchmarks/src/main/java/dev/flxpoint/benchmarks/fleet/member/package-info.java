/** How does one process of a fleet run, and what does it tell? */
@NullMarked
package dev.flxpoint.benchmarks.fleet.member;

import org.jspecify.annotations.NullMarked;
