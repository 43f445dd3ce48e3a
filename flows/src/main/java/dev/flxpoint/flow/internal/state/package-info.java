/** How is what a flow remembers named, changed and written as text? */
@NullMarked
package dev.flxpoint.flow.internal.state;

import org.jspecify.annotations.NullMarked;
