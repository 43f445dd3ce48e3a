package dev.flxpoint.cli.internal.console;

import dev.flxpoint.cli.internal.pacing.PacingView;
import dev.flxpoint.cli.internal.page.View;
import dev.flxpoint.cli.internal.sandbox.SandboxView;
import dev.flxpoint.cli.internal.scopes.ScopesView;
import dev.flxpoint.cli.internal.target.ApiTarget;
import dev.flxpoint.cli.internal.token.TokenView;
import dev.flxpoint.sandbox.Sandbox;
import java.util.List;

/** The views of the console, in the order of its navigation. */
final class ConsoleViews {
  private ConsoleViews() {}

  /** Returns the views; the target stays open for as long as they do. */
  static List<View> of(ApiTarget target) {
    return List.of(
        new TokenView(target), new ScopesView(target.name()), new PacingView(), sandbox(target));
  }

  private static SandboxView sandbox(ApiTarget target) {
    Sandbox sandbox = target.sandbox();
    return sandbox == null ? SandboxView.ofOwnSandbox() : SandboxView.of(sandbox);
  }
}
