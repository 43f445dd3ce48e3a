/** What the projects of this module share; it uses nothing but the JDK, so it brings nothing. */
@NullMarked
package dev.flxpoint.consumers;

import org.jspecify.annotations.NullMarked;
