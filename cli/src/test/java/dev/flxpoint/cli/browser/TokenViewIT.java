package dev.flxpoint.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.ServerProcess;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@RunsInChromium
final class TokenViewIT {
  private final Chromium browser;
  private final ServerProcess console;

  TokenViewIT(Chromium browser, ServerProcess console) {
    this.browser = browser;
    this.console = console;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Account", "Source", "Channel"})
  void tokenOfATypePasted_isFoundToBeOfThatType(String type) {
    Views.open(browser, console, "Token tester");
    String token = "sandbox-" + type.toLowerCase(Locale.ROOT) + "-1";

    WebElement field = browser.field("Token");
    field.sendKeys(token, Keys.ENTER);

    browser.awaitText("Valid " + type + " token");
    assertThat(browser.text()).contains("It may call ").doesNotContain(token);
    assertThat(field.getDomProperty("value")).isEmpty();
  }

  @Test
  void sampleOfTheSandbox_isTestedByAClick_andLeadsToItsScopes() {
    Views.open(browser, console, "Token tester");

    browser.button("Channel").click();
    browser.awaitText("Valid Channel token");
    assertThat(Axe.violations(browser)).isEmpty();
    browser.find(By.linkText("See them all")).click();

    browser.awaitText("Scopes");
    assertThat(browser.url()).endsWith("#/scopes?type=channel");
  }

  @Test
  void wrongToken_isInvalid_withWhatToDo() {
    Views.open(browser, console, "Token tester");

    browser.field("Token").sendKeys("no-such-token");
    browser.button("Test").click();

    browser.awaitText("Invalid");
    assertThat(browser.text()).contains("401");
  }

  @Test
  void nothing_isAskedFor() {
    Views.open(browser, console, "Token tester");
    browser.button("Test").click();
    browser.awaitText("Paste a token first.");
  }

  @Test
  void tokenBeforeADeadServer_cannotBeTold() throws IOException {
    try (ServerProcess deaf = ServerProcess.console("--base-url", "http://127.0.0.1:1")) {
      Views.open(browser, deaf, "Token tester");

      browser.field("Token").sendKeys("some-token", Keys.ENTER);

      browser.awaitText("Could not tell");
    }
  }
}
