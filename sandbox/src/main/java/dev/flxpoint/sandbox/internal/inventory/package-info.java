/** What becomes of parents and variants? */
@NullMarked
package dev.flxpoint.sandbox.internal.inventory;

import org.jspecify.annotations.NullMarked;
