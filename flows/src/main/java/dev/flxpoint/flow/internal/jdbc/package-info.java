/** How is a connection to a database borrowed, and given back as it was? */
@NullMarked
package dev.flxpoint.flow.internal.jdbc;

import org.jspecify.annotations.NullMarked;
