package dev.flxpoint.flow.fulfillment;

/**
 * What a poll brought. Immutable.
 *
 * @param settled how many requests the API knows the decision about now
 * @param overtaken how many of those were cancelled or voided by others before the decision arrived
 * @param postponed how many were left as they are, by decision or since their handler failed
 * @param failed how many the API could not be told about; the next poll tries again, without the
 *     handler
 */
public record PollReport(int settled, int overtaken, int postponed, int failed) {}
