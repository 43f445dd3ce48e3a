/** What does another OpenAPI document have that ours lacks, and the reverse? */
@NullMarked
package dev.flxpoint.cli.internal.spec;

import org.jspecify.annotations.NullMarked;
