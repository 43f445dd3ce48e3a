/** How is a file read that the user named? */
@NullMarked
package dev.flxpoint.cli.internal.file;

import org.jspecify.annotations.NullMarked;
