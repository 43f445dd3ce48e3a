/** How are operations, resources and token types named, by users and by Java? */
@NullMarked
package dev.flxpoint.cli.internal.catalogue;

import org.jspecify.annotations.NullMarked;
