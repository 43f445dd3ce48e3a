/** Is the API well, and the way to it? */
@NullMarked
package dev.flxpoint.cli.internal.health;

import org.jspecify.annotations.NullMarked;
