package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.cli.internal.page.Routes;
import dev.flxpoint.cli.internal.page.View;
import dev.flxpoint.sandbox.LimitRule;
import dev.flxpoint.sandbox.Sandbox;

/**
 * Shows what a sandbox holds and what arrives there, and changes what goes wrong. Whoever started
 * the sandbox closes it.
 */
public final class SandboxView implements View {
  private final Sandbox sandbox;
  private final Settings settings;
  private final JournalFeed feed;

  /** Creates one of a sandbox that counts as documented. */
  public SandboxView(Sandbox sandbox) {
    this(sandbox, LimitRule.documented());
  }

  SandboxView(Sandbox sandbox, LimitRule limit) {
    this.sandbox = sandbox;
    this.settings = new Settings(limit);
    this.feed = new JournalFeed(sandbox.journal());
  }

  @Override
  public String id() {
    return "sandbox";
  }

  @Override
  public String title() {
    return "Sandbox";
  }

  @Override
  public void addTo(Routes routes) {
    new HeldRoutes(sandbox, settings).addTo(routes);
    new ChangeRoutes(sandbox, settings).addTo(routes);
    new FaultRoutes(sandbox).addTo(routes);
    routes.stream("journal/live", (request, events) -> feed.open(events));
  }

  @Override
  public void close() {
    feed.close();
  }
}
