package dev.flxpoint.cli.browser;

import dev.flxpoint.cli.ServerProcess;
import java.util.List;
import org.openqa.selenium.By;

/** The views of the console, by what they are called. */
final class Views {
  static final List<String> TITLES = List.of("Token tester", "Scopes", "Pacing", "Sandbox");

  private Views() {}

  /** Opens the console, and goes to a view by its link. */
  static void open(Chromium browser, ServerProcess console, String title) {
    browser.open(console.url());
    go(browser, title);
  }

  /** Goes to a view by its link. */
  static void go(Chromium browser, String title) {
    browser.find(By.linkText(title)).click();
    browser.find(By.xpath("//h1[.='" + title + "']"));
    browser.find(By.cssSelector("#view .view > .lead"));
  }
}
