/** How do calls about the same thing follow one another, whoever makes them? */
@NullMarked
package dev.flxpoint.flow.internal.desk;

import org.jspecify.annotations.NullMarked;
