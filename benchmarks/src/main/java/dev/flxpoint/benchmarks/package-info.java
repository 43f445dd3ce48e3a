/** Which benchmark does the command line ask for? */
@NullMarked
package dev.flxpoint.benchmarks;

import org.jspecify.annotations.NullMarked;
