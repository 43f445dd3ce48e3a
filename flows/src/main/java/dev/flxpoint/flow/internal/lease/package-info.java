/** How long may a process take something for its own, and who sees to it that it goes on? */
@NullMarked
package dev.flxpoint.flow.internal.lease;

import org.jspecify.annotations.NullMarked;
