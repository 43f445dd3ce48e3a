/** What does an operation answer that keeps no state? */
@NullMarked
package dev.flxpoint.sandbox.internal.sample;

import org.jspecify.annotations.NullMarked;
