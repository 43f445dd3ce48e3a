/** How fast is JSON decoded and encoded, beside other libraries, and how much garbage is made? */
@NullMarked
package dev.flxpoint.benchmarks.json;

import org.jspecify.annotations.NullMarked;
