/** How does a shell complete what is typed? */
@NullMarked
package dev.flxpoint.cli.internal.completion;

import org.jspecify.annotations.NullMarked;
