/** The {@code flxpoint} command. {@link dev.flxpoint.cli.Main} is where it starts. */
@NullMarked
package dev.flxpoint.cli;

import org.jspecify.annotations.NullMarked;
