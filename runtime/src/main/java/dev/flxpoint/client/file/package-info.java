/** How do the processes of one host share the permits of a token, with no server between them? */
@NullMarked
package dev.flxpoint.client.file;

import org.jspecify.annotations.NullMarked;
