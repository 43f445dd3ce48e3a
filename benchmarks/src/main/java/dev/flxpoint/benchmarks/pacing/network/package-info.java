/** How does a request get to the server, and its answer back? */
@NullMarked
package dev.flxpoint.benchmarks.pacing.network;

import org.jspecify.annotations.NullMarked;
