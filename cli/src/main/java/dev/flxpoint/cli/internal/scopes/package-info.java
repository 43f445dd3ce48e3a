/** Which type of token may call what? */
@NullMarked
package dev.flxpoint.cli.internal.scopes;

import org.jspecify.annotations.NullMarked;
