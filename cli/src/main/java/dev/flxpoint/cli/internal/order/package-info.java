/** How are changes of orders handed over to another program? */
@NullMarked
package dev.flxpoint.cli.internal.order;

import org.jspecify.annotations.NullMarked;
