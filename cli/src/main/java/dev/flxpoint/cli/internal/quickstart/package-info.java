/** How does a supplier's day go, against a sandbox? */
@NullMarked
package dev.flxpoint.cli.internal.quickstart;

import org.jspecify.annotations.NullMarked;
