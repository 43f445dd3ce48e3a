/** How are listings handed over to another program, and answered for? */
@NullMarked
package dev.flxpoint.cli.internal.listing;

import org.jspecify.annotations.NullMarked;
