package dev.flxpoint.flow.listing;

/**
 * What became of the listings of one pass. Immutable.
 *
 * @param done how many the API was told a success of
 * @param failed how many it was told an error of; it asks for them again
 * @param untold how many it could not be told about; the next pass tells it, without the handler
 * @param refused how many answers it refused as they were, such as one with an id that another
 *     listing has; it was told of an error instead, unless it refused that as well
 */
public record ListingReport(long done, long failed, long untold, long refused) {}
