/** How does a person use a part of the command in a browser on this machine, and nobody else? */
@NullMarked
package dev.flxpoint.cli.internal.page;

import org.jspecify.annotations.NullMarked;
