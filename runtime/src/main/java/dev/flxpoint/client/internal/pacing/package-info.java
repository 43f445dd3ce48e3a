/** When may the next request of a token go, as far as this process alone can tell? */
@NullMarked
package dev.flxpoint.client.internal.pacing;

import org.jspecify.annotations.NullMarked;
