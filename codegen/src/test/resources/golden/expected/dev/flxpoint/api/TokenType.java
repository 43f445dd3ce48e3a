// Generated from the spec. Edit the spec or the templates, never this file.

package dev.flxpoint.api;

import org.jspecify.annotations.NullMarked;

/** The kinds of token that the API knows; each opens its own set of operations. */
@NullMarked
public enum TokenType {
  /** Opens the account's own data. */
  ACCOUNT("Account"),
  /** Opens one source. */
  SOURCE("Source"),
  /** ChannelToken. */
  CHANNEL("Channel");

  private final String label;

  TokenType(String label) {
    this.label = label;
  }

  /** Returns the name as people write it, such as {@code Source}. */
  public String label() {
    return label;
  }
}
