package dev.flxpoint.specdiff;

/**
 * One difference between two documents.
 *
 * @param operation method and path, as the later document that has it writes them
 * @param where the part of the operation, empty for the operation itself
 * @param before what the earlier document says, empty if nothing
 * @param after what the later document says, empty if nothing
 * @param breaking whether a caller that was right may now be wrong, or no longer compile
 * @param schema the named schema and member that the change stands in, or empty
 */
public record Change(
    String operation,
    Aspect aspect,
    Movement movement,
    String where,
    String before,
    String after,
    boolean breaking,
    String schema) {

  /** Returns whether it is about who may call the operation. */
  public boolean isSecurity() {
    return aspect == Aspect.TOKEN || aspect == Aspect.SCHEME;
  }
}
