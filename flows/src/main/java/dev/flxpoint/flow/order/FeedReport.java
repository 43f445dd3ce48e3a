package dev.flxpoint.flow.order;

/**
 * What a poll of an order feed brought. Immutable.
 *
 * @param told how many changes the handler took
 * @param unchanged how many orders were listed once more, since the API remembers times to the
 *     second, and had been told as they are
 * @param failed how many changes the handler failed at; they come again with the next poll
 */
public record FeedReport(int told, int unchanged, int failed) {}
