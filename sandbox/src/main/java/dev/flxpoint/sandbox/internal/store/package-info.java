/** What does a sandbox remember? */
@NullMarked
package dev.flxpoint.sandbox.internal.store;

import org.jspecify.annotations.NullMarked;
