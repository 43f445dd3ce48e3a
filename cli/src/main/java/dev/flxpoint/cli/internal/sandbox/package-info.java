/** How does a program in any language, or a person, use a sandbox of the API? */
@NullMarked
package dev.flxpoint.cli.internal.sandbox;

import org.jspecify.annotations.NullMarked;
