/** What does a call of an operation need, as the spec has it? */
@NullMarked
package dev.flxpoint.cli.internal.reference;

import org.jspecify.annotations.NullMarked;
