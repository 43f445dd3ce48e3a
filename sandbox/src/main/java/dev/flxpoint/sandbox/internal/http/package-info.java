/** How does a request come in and its answer go out? */
@NullMarked
package dev.flxpoint.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
