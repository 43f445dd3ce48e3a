package dev.flxpoint.flow.listing;

import java.time.Instant;
import java.util.List;

/**
 * A page of listings that are to be answered for.
 *
 * @param readAt when the API had read them at the earliest
 * @param nested how many rows are in its rows
 */
record FetchedPage<L>(List<L> rows, Instant readAt, int nested) {}
