package dev.flxpoint.specdiff;

/** How something differs between a document and a later one. */
public enum Movement {
  /** Only the later one has it. */
  ADDED,
  /** Only the earlier one has it. */
  REMOVED,
  /** Only the earlier one has it, and the later one has a like one under another name. */
  RENAMED,
  /** The later one has others in its place. */
  REPLACED,
  /** Both have it, of different types, names or sizes. */
  TYPE_CHANGED,
  /** It has become required, or no longer is. */
  REQUIRED_CHANGED,
  /** A request may set it to null now, or no longer may. */
  NULL_CHANGED
}
