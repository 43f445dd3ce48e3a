package dev.flxpoint.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.ServerProcess;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@RunsInChromium
final class ScopesViewIT {
  private final Chromium browser;
  private final ServerProcess console;

  ScopesViewIT(Chromium browser, ServerProcess console) {
    this.browser = browser;
    this.console = console;
  }

  @Test
  void typeClicked_showsOnlyWhatItCanTouch() {
    Views.open(browser, console, "Scopes");
    int all = found();

    browser.find(By.xpath("//label[starts-with(normalize-space(), 'Source')]")).click();

    browser.waiting().until(each -> found() < all);
    assertThat(found()).isBetween(1, all - 1);
    assertThat(browser.url()).contains("type=source");
  }

  @Test
  void searchTyped_findsAnOperation_whichTellsHowToCallIt() {
    Views.open(browser, console, "Scopes");

    browser.find(By.id("q")).sendKeys("upsertInventoryParents");
    browser.waiting().until(each -> found() == 1);
    browser.find(By.xpath("//*[text()='upsertInventoryParents']")).click();

    browser.awaitText("curl");
    assertThat(browser.url()).contains("operation=upsertInventoryParents");
  }

  @Test
  void matrix_isAClickAway() {
    Views.open(browser, console, "Scopes");
    browser.find(By.xpath("//label[normalize-space()='Matrix']")).click();
    browser.find(By.xpath("//table//th[normalize-space()='Account']"));
  }

  /** Returns how many operations the page says that it found. */
  private int found() {
    String text =
        browser
            .find(By.xpath("//*[contains(text(), ' operations') and contains(text(), ' of ')]"))
            .getText();
    return Integer.parseInt(text.substring(0, text.indexOf(' ')));
  }
}
