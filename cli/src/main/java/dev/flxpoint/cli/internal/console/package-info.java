/** What can be tried out of the API in a browser, and by whom is it shown? */
@NullMarked
package dev.flxpoint.cli.internal.console;

import org.jspecify.annotations.NullMarked;
