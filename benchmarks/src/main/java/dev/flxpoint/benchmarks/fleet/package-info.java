/** What do processes that share a token come to, by what they share it through? */
@NullMarked
package dev.flxpoint.benchmarks.fleet;

import org.jspecify.annotations.NullMarked;
