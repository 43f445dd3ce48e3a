/** What do the projects of users share? It uses nothing but the JDK, so it brings nothing. */
@NullMarked
package dev.flxpoint.consumers;

import org.jspecify.annotations.NullMarked;
