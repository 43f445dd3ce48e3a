/** Build-time only: bundles the spec and generates the client from it. */
@NullMarked
package dev.flxpoint.codegen;

import org.jspecify.annotations.NullMarked;
