/** How is what a command found shown? */
@NullMarked
package dev.flxpoint.cli.internal.view;

import org.jspecify.annotations.NullMarked;
