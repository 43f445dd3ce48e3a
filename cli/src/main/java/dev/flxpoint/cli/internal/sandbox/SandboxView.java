package dev.flxpoint.cli.internal.sandbox;

import dev.flxpoint.cli.internal.page.Routes;
import dev.flxpoint.cli.internal.page.View;
import dev.flxpoint.sandbox.LimitRule;
import dev.flxpoint.sandbox.Sandbox;

/** Shows what a sandbox holds and what arrives there, and changes what goes wrong. */
public final class SandboxView implements View {
  private final Sandbox sandbox;
  private final Settings settings;
  private final JournalFeed feed;
  private final Runnable end;

  private SandboxView(Sandbox sandbox, LimitRule limit, Runnable end) {
    this.sandbox = sandbox;
    this.settings = new Settings(limit);
    this.feed = new JournalFeed(sandbox.journal());
    this.end = end;
  }

  /** Returns a view of a sandbox that counts as documented. Whoever started it closes it. */
  public static SandboxView of(Sandbox sandbox) {
    return of(sandbox, LimitRule.documented());
  }

  /** Returns a view of a sandbox that counts by that rule. */
  static SandboxView of(Sandbox sandbox, LimitRule limit) {
    return new SandboxView(sandbox, limit, () -> {});
  }

  /** Starts a sandbox and returns a view of it, which closes it. */
  public static SandboxView ofOwnSandbox() {
    Sandbox sandbox = Sandbox.builder().start();
    return new SandboxView(sandbox, LimitRule.documented(), sandbox::close);
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
    end.run();
  }
}
