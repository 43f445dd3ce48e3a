/** What does a channel offer, and what has it promised to answer about that? */
@NullMarked
package dev.flxpoint.sandbox.internal.listing;

import org.jspecify.annotations.NullMarked;
