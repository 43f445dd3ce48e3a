/** What would a caller of the API notice of the difference between two OpenAPI documents? */
@NullMarked
package dev.flxpoint.specdiff;

import org.jspecify.annotations.NullMarked;
