/** How is any operation called by its name? */
@NullMarked
package dev.flxpoint.cli.internal.call;

import org.jspecify.annotations.NullMarked;
