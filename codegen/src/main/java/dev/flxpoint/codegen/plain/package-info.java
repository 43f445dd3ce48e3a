/** What does the document look like that every stock tool reads as it is meant? */
@NullMarked
package dev.flxpoint.codegen.plain;

import org.jspecify.annotations.NullMarked;
