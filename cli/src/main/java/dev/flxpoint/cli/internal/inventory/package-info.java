/** What does an inventory file hold? */
@NullMarked
package dev.flxpoint.cli.internal.inventory;

import org.jspecify.annotations.NullMarked;
