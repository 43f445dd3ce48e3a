/** When does a flow poll, and how does it end? */
@NullMarked
package dev.flxpoint.flow.internal.poll;

import org.jspecify.annotations.NullMarked;
