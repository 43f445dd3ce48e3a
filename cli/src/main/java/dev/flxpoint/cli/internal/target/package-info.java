/** Which API is asked, with which token, and why does nobody answer there? */
@NullMarked
package dev.flxpoint.cli.internal.target;

import org.jspecify.annotations.NullMarked;
