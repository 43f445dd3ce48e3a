package dev.flxpoint.spring;

/** The characters of a setting that may be a token, good or not; they are never shown. */
record Secret(String characters) {
  /** Returns whether it is what remains of {@code ${NAME}} where nothing is called so. */
  boolean isPlaceholder() {
    return characters.startsWith("${");
  }

  @Override
  public String toString() {
    return "hidden";
  }
}
