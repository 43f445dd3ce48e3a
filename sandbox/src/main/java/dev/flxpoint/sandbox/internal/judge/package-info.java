/** What does a request deserve, and what is kept of it? */
@NullMarked
package dev.flxpoint.sandbox.internal.judge;

import org.jspecify.annotations.NullMarked;
