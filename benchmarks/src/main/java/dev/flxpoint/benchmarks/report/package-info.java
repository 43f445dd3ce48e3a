/** What has a benchmark found, and how does a document show it? */
@NullMarked
package dev.flxpoint.benchmarks.report;

import org.jspecify.annotations.NullMarked;
