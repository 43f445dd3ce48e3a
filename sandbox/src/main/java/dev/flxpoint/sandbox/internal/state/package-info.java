/** What outlives the process? */
@NullMarked
package dev.flxpoint.sandbox.internal.state;

import org.jspecify.annotations.NullMarked;
