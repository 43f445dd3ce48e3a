/** When is it, when is something due, and on which thread does it run? */
@NullMarked
package dev.flxpoint.client.internal.time;

import org.jspecify.annotations.NullMarked;
