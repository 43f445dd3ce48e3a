/** How is a command found, explained and ended? */
@NullMarked
package dev.flxpoint.cli;

import org.jspecify.annotations.NullMarked;
