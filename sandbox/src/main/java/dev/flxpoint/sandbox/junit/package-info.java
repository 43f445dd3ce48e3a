/** How does a test of JUnit, an optional dependency, get a sandbox of its own? */
@NullMarked
package dev.flxpoint.sandbox.junit;

import org.jspecify.annotations.NullMarked;
