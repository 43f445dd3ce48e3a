package dev.flxpoint.arch.compatibility;

/**
 * One thing that worked and does not any more.
 *
 * @param kind japicmp's name for it
 * @param type the whole name of the type
 * @param member what of the type, such as {@code .name()}; empty if it is the type itself
 */
record Break(String kind, String type, String member) {
  @Override
  public String toString() {
    return kind + " " + type + member;
  }
}
