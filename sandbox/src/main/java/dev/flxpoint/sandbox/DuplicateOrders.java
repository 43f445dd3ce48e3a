package dev.flxpoint.sandbox;

/**
 * What becomes of an order whose {@code referenceNumber} the channel has used before. The guides
 * say that a repeat is meant to give the same order, and name a switch that puts the second on
 * hold; what an account without the switch does, no page says.
 */
public enum DuplicateOrders {
  /** The first order is answered, whatever the second one holds. */
  SAME_ORDER,

  /** A second order is made and put on hold: the protection from duplicates is on. */
  ON_HOLD,

  /** A second order is made like any other. */
  ANOTHER_ORDER
}
