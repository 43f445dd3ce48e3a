package dev.flxpoint.cli.internal.scopes;

import dev.flxpoint.cli.internal.page.Reply;
import dev.flxpoint.cli.internal.page.Routes;
import dev.flxpoint.cli.internal.page.View;
import dev.flxpoint.cli.internal.reference.Reference;
import java.util.concurrent.CompletableFuture;

/** Shows which type of token may call what, and all that is known of each operation. */
public final class ScopesView implements View {
  /** Read while the browser opens, since the document takes a moment. */
  private final CompletableFuture<String> catalogue;

  /**
   * Creates one.
   *
   * @param url of the API, for calls by a shell
   */
  public ScopesView(String url) {
    this.catalogue =
        CompletableFuture.supplyAsync(
            () -> new ScopesViewJson(Reference.load(), url).text(Departures.load()));
  }

  @Override
  public String id() {
    return "scopes";
  }

  @Override
  public String title() {
    return "Scopes";
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("catalogue", request -> Reply.json(catalogue.join()));
  }
}
