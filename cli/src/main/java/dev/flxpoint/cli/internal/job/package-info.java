/** What do commands share that run until they are stopped, and remember what they did? */
@NullMarked
package dev.flxpoint.cli.internal.job;

import org.jspecify.annotations.NullMarked;
