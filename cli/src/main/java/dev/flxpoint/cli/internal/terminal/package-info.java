/** Who looks on, and what do they see of the progress? */
@NullMarked
package dev.flxpoint.cli.internal.terminal;

import org.jspecify.annotations.NullMarked;
