/** How do the files of a spec become one document, and that one the code of a client? */
@NullMarked
package dev.flxpoint.codegen;

import org.jspecify.annotations.NullMarked;
