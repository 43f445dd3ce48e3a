package dev.flxpoint.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.ServerProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

@RunsInChromium
final class SecretsIT {
  private static final String TOKEN = "planted7kQ2xT9secret";

  private final Chromium browser;
  private final ServerProcess console;

  SecretsIT(Chromium browser, ServerProcess console) {
    this.browser = browser;
    this.console = console;
  }

  @Test
  void token_isNowhereButInTheRequestThatTestsIt() {
    List<String> seen = new ArrayList<>();
    Views.open(browser, console, "Token tester");
    browser.field("Token").sendKeys(TOKEN, Keys.ENTER);
    browser.awaitText("Invalid");
    look(seen);
    for (String title : Views.TITLES) {
      Views.go(browser, title);
      look(seen);
    }
    Traffic traffic = Traffic.of(browser);
    seen.addAll(traffic.urls());
    seen.addAll(traffic.bodies());
    seen.addAll(browser.console());
    seen.addAll(console.output());

    assertThat(traffic.bodies()).as("what was looked through").hasSizeGreaterThan(8);
    assertThat(seen).noneMatch(text -> text.contains(TOKEN));
  }

  /** Remembers what the page shows and keeps. */
  private void look(List<String> seen) {
    seen.add(browser.url());
    seen.add(
        String.valueOf(
            browser.run(
                """
                return JSON.stringify([
                  document.documentElement.outerHTML,
                  [...document.querySelectorAll('input')].map((input) => input.value),
                  Object.entries(localStorage), Object.entries(sessionStorage),
                  document.cookie, history.state,
                  performance.getEntries().map((entry) => entry.name)])
                """)));
  }
}
