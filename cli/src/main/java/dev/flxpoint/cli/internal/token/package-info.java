/** Is a token valid, and of which type? */
@NullMarked
package dev.flxpoint.cli.internal.token;

import org.jspecify.annotations.NullMarked;
