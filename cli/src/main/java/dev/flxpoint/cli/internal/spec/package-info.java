/** What is in our OpenAPI documents, and what has another that they lack? */
@NullMarked
package dev.flxpoint.cli.internal.spec;

import org.jspecify.annotations.NullMarked;
