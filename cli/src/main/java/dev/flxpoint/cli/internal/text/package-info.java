/** How is a word of the user repeated, and what was it meant to be? */
@NullMarked
package dev.flxpoint.cli.internal.text;

import org.jspecify.annotations.NullMarked;
