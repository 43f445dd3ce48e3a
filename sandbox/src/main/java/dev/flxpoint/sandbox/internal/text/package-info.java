/** How is text written for people, and JSON for machines? */
@NullMarked
package dev.flxpoint.sandbox.internal.text;

import org.jspecify.annotations.NullMarked;
