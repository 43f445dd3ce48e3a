package dev.flxpoint.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.flxpoint.api.TokenType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HeldTokensTest {
  private static final SourceToken TENTS = SourceToken.of("not-a-real-token-of-tents");
  private static final SourceToken STOVES = SourceToken.of("not-a-real-token-of-stoves");

  private final Flxpoint flxpoint = Flxpoint.create();

  @AfterEach
  void close() {
    flxpoint.close();
  }

  @Test
  void workspace_showsNoToken() {
    Workspace acme = flxpoint.workspace(w -> w.source(18, STOVES).source(17, TENTS));

    assertThat(acme).hasToString("Workspace{account: none, sources: 2, channels: 0}");
    assertThat(acme.sources()).hasToString("TokenOwners{sources: 2}");
    assertThat(acme.source(17)).hasToString("SourceClient{source 17 of a workspace}");
    assertThat(acme.sources().ids()).containsExactly(17L, 18L);
    assertThat(acme.channels().ids()).isEmpty();
  }

  @Test
  void tokenOfTwoOwners_refused() {
    Workspace acme = flxpoint.workspace(w -> w.source(17, TENTS));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> acme.sources().put(18, TENTS))
        .withMessage(
            "The "
                + TENTS
                + " is held for source 17 already, and cannot be that of source 18 too: a token has"
                + " one owner. Check which one was copied, or remove it there first.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> acme.putAccount(AccountToken.of("not-a-real-token-of-tents")))
        .withMessageContaining("cannot be that of the account too");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> flxpoint.workspace(w -> w.source(1, TENTS).source(2, TENTS)));
    assertThat(acme.sources().ids()).containsExactly(17L);
  }

  @Test
  void ownerWithTwoTokens_refusedByTheBuilderAndReplacedLater() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> flxpoint.workspace(w -> w.source(17, TENTS).source(17, STOVES)))
        .withMessage("There is a token of source 17 already: an owner has one token");

    Workspace acme = flxpoint.workspace(w -> w.source(17, TENTS));
    acme.sources().put(17, TENTS);
    acme.sources().put(17, STOVES);
    acme.sources().put(18, TENTS);

    assertThat(acme.source(17).token()).isEqualTo(STOVES);
    assertThat(acme.source(18).token()).isEqualTo(TENTS);
  }

  @Test
  void removedToken_isFreeForAnother() {
    HeldTokens held = new HeldTokens();
    held.put(Owner.of(TokenType.SOURCE, 17), TENTS);
    assertThat(held.remove(Owner.of(TokenType.SOURCE, 17))).isTrue();
    held.put(Owner.of(TokenType.SOURCE, 18), TENTS);

    assertThat(held.ids(TokenType.SOURCE)).containsExactly(18L);
    assertThat(held.remove(Owner.ACCOUNT)).isFalse();
  }

  @Test
  void idThatIsNone_refused() {
    Workspace acme = flxpoint.workspace(w -> {});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> acme.source(0))
        .withMessage("The id of a source is above zero, but this one is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> acme.channels().remove(-3))
        .withMessage("The id of a channel is above zero, but this one is -3");
  }
}
