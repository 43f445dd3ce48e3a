/** How is an inventory file pushed, and a push that broke off resumed? */
@NullMarked
package dev.flxpoint.cli.internal.push;

import org.jspecify.annotations.NullMarked;
