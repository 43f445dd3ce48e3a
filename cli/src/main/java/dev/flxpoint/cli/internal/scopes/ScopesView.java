package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.cli.internal.page.Routes;
import dev.flxpoint.cli.internal.page.View;

/** Shows which type of token may call what, and all that is known of each operation. */
public final class ScopesView implements View {
  @Override
  public String id() {
    return "scopes";
  }

  @Override
  public String title() {
    return "Scopes";
  }

  @Override
  public void addTo(Routes routes) {}
}
