/** What do shared permits cost the caller and Redis? */
@NullMarked
package dev.flxpoint.benchmarks.fleet.cost;

import org.jspecify.annotations.NullMarked;
