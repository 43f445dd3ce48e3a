package dev.flxpoint.cli.internal.target;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.exit.BadInputException;
import dev.flxpoint.client.AccountToken;
import dev.flxpoint.client.ChannelToken;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.SourceToken;

/** A token whose type nobody knows yet; like a token of the client it never shows itself. */
public final class UntypedToken {
  private final String value;

  private UntypedToken(String value) {
    this.value = value;
  }

  /**
   * Returns the token of those characters.
   *
   * @param origin where they come from, such as {@code in FLXPOINT_TOKEN}
   * @throws BadInputException if they cannot be a token, or hold more than one, such as {@code
   *     Bearer} before it; the message shows none of them
   */
  public static UntypedToken of(String value, String origin) {
    CopiedAlong.reason(value)
        .ifPresent(
            reason -> {
              throw new BadInputException("The token " + origin + " " + reason);
            });
    try {
      // The checks are the client's; they are the same for each type.
      AccountToken unused = AccountToken.of(value);
      return new UntypedToken(value);
    } catch (IllegalArgumentException e) {
      String what = String.valueOf(e.getMessage());
      throw new BadInputException(what.replaceFirst("^The \\w+ token", "The token " + origin));
    }
  }

  /** Returns what tells it apart from other tokens; it cannot be had from that. */
  public String fingerprint() {
    return AccountToken.of(value).fingerprint();
  }

  /** Returns the client of this token, taken for one of that type. */
  public Object client(Flxpoint flxpoint, TokenType type) {
    return switch (type) {
      case ACCOUNT -> flxpoint.account(AccountToken.of(value));
      case SOURCE -> flxpoint.source(SourceToken.of(value));
      case CHANNEL -> flxpoint.channel(ChannelToken.of(value));
    };
  }

  @Override
  public String toString() {
    return "token " + fingerprint();
  }
}
