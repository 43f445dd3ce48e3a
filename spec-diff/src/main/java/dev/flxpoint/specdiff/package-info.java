/** Compares two OpenAPI documents by what a caller of the API would notice. */
@NullMarked
package dev.flxpoint.specdiff;

import org.jspecify.annotations.NullMarked;
