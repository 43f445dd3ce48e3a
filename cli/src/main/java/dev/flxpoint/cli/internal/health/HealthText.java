package dev.flxpoint.cli.internal.health;

import dev.flxpoint.cli.internal.exit.ExitCode;
import dev.flxpoint.cli.internal.text.CommandName;
import dev.flxpoint.cli.internal.token.TokenTestText;
import dev.flxpoint.cli.internal.token.TokenVerdict;
import dev.flxpoint.cli.internal.view.PlainForm;
import dev.flxpoint.cli.internal.view.ViewPart;
import java.util.ArrayList;
import java.util.List;

/** Writes health for people. */
final class HealthText {
  private static final List<ViewPart.Field> FIELDS =
      List.of(
          new ViewPart.Field("", ViewPart.Kind.TEXT),
          new ViewPart.Field("", ViewPart.Kind.TEXT),
          new ViewPart.Field("", ViewPart.Kind.TEXT));

  private HealthText() {}

  static String of(Health health) {
    TokenVerdict verdict = health.verdict();
    List<List<String>> rows = new ArrayList<>();
    for (Check check : health.checks()) {
      rows.add(List.of(check.state().word(), check.name(), check.text()));
    }
    if (verdict != null) {
      boolean valid = verdict.code(null) == ExitCode.DONE;
      rows.add(List.of(valid ? "ok" : "failed", "token", TokenTestText.sentence(verdict, null)));
    } else {
      rows.add(List.of("skipped", "token", "none was sent"));
    }
    List<ViewPart> parts = new ArrayList<>();
    parts.add(ViewPart.text("Health of " + health.url() + "."));
    parts.add(ViewPart.Table.plain(FIELDS, rows));
    if (verdict != null && verdict.code(null) != ExitCode.DONE) {
      parts.add(ViewPart.hint("More on the token: " + CommandName.typed() + " token test."));
    }
    return PlainForm.of(parts);
  }
}
