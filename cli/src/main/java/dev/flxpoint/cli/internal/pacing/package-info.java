/** What do a client and an ordinary limiter send, and what does the rolling window make of it? */
@NullMarked
package dev.flxpoint.cli.internal.pacing;

import org.jspecify.annotations.NullMarked;
