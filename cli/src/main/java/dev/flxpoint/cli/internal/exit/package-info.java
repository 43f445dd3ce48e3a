/** How does a command end? */
@NullMarked
package dev.flxpoint.cli.internal.exit;

import org.jspecify.annotations.NullMarked;
