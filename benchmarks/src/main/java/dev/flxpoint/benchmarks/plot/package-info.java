/** How does a table look as a picture? */
@NullMarked
package dev.flxpoint.benchmarks.plot;

import org.jspecify.annotations.NullMarked;
