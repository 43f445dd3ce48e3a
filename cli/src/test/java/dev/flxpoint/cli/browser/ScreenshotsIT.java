package dev.flxpoint.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Makes the pictures of the console in {@code docs}, when asked to. */
@RunsInChromium
@EnabledIfSystemProperty(
    named = "screenshots.update",
    matches = "true",
    disabledReason = "no pictures are asked for: -Dscreenshots.update=true makes them")
final class ScreenshotsIT {
  private static final Path IMAGES = Path.of("..", "docs", "images");
  private static final int PACING_HEIGHT = 1_500;
  private static final int MAX_BYTES = 150_000;

  private final Chromium browser;
  private final ServerProcess console;

  ScreenshotsIT(Chromium browser, ServerProcess console) {
    this.browser = browser;
    this.console = console;
  }

  @Test
  void tokenTester_showsAVerdict() throws IOException {
    Views.open(browser, console, "Token tester");
    browser.button("Source").click();
    browser.awaitText("Valid Source token");
    shoot("token", 870);
  }

  @Test
  void scopes_showWhatASourceMayCall() throws IOException {
    browser.open(console.url() + "#/scopes?type=source&operation=upsertInventoryParents");
    browser.awaitText("curl");
    shoot("scopes", 1180);
  }

  @Test
  void pacing_showsTwentySeconds() throws IOException {
    browser.show(ConsoleInChromium.WIDE, PACING_HEIGHT, false);
    Views.open(browser, console, "Pacing");
    new Select(browser.field("Length")).selectByVisibleText("20 seconds");
    browser.button("Start").click();
    browser.awaitText("After 20 seconds");
    browser.find(By.tagName("h1")).click();
    shoot("pacing", PACING_HEIGHT);
  }

  @Test
  void sandbox_showsWhatArrives() throws IOException {
    Views.open(browser, console, "Token tester");
    for (String type : List.of("Source", "Channel")) {
      browser.button(type).click();
      browser.awaitText("Valid " + type + " token");
    }
    Views.go(browser, "Sandbox");
    browser.find(By.xpath("//table//tbody/tr"));
    shoot("sandbox", 1250);
  }

  private void shoot(String name, int height) throws IOException {
    browser.show(ConsoleInChromium.WIDE, height, false);
    browser.run("scrollTo(0, 0)");
    byte[] picture = SmallPng.of(browser.screenshot());
    assertThat(picture.length).as("bytes of the picture of " + name).isLessThan(MAX_BYTES);
    Files.createDirectories(IMAGES);
    Files.write(IMAGES.resolve("console-" + name + ".png"), picture);
  }
}
