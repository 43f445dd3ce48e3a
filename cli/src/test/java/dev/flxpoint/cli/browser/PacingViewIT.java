package dev.flxpoint.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.ServerProcess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

@RunsInChromium
final class PacingViewIT {
  private final Chromium browser;
  private final ServerProcess console;

  PacingViewIT(Chromium browser, ServerProcess console) {
    this.browser = browser;
    this.console = console;
  }

  @Test
  void run_showsNo429OfTheClient_andSomeOfTheOthers() {
    Views.open(browser, console, "Pacing");
    new Select(browser.field("Length")).selectByVisibleText("10 seconds");
    browser.button("Start").sendKeys(Keys.ENTER);

    browser.awaitText("After 10 seconds: this client met no 429");

    assertThat(figure("This client", 1)).isGreaterThan(5);
    assertThat(figure("This client", 2)).isZero();
    assertThat(figure("A token bucket", 2)).isPositive();
    assertThat(figure("This client, and a server", 2)).isPositive();
    assertThat(browser.find(By.cssSelector("svg.timeline .cross"))).isNotNull();
    assertThat(Axe.violations(browser)).isEmpty();
    assertThat(browser.announced()).contains("This client: ", "no 429", "A token bucket");
  }

  @Test
  void run_thatIsStopped_endsAtOnce_andAnotherMayBegin() {
    Views.open(browser, console, "Pacing");
    browser.button("Start").click();
    browser.find(By.cssSelector("svg.timeline .accepted"));

    browser.button("Stop").click();

    browser.awaitText("Stopped after");
    browser.button("Start again").click();
    browser.button("Stop").click();
  }

  @Test
  void run_whosePageIsLeft_endsAndLeavesNothingInTheConsole() {
    Views.open(browser, console, "Pacing");
    browser.button("Start").click();
    browser.find(By.cssSelector("svg.timeline .accepted"));
    Views.go(browser, "Scopes");
    Views.go(browser, "Pacing");
    browser.button("Start");
    assertThat(browser.console()).isEmpty();
  }

  /** Returns a figure of the table, of the first lane whose name begins so. */
  private double figure(String lane, int column) {
    List<WebElement> cells =
        browser
            .find(By.xpath("//table//tr[th[starts-with(normalize-space(), '" + lane + "')]]"))
            .findElements(By.xpath("th|td"));
    return Double.parseDouble(cells.get(column).getText());
  }
}
