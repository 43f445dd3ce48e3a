package dev.flxpoint.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.ServerProcess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

@RunsInChromium
final class EveryViewIT {
  /** What each view can look like; of the operations fewer than all, since each is looked at. */
  static List<String> addresses() {
    return List.of(
        "token",
        "scopes?type=channel&resource=Order&operation=createOrder",
        "scopes?show=matrix",
        "pacing",
        "sandbox");
  }

  static List<String> views() {
    return Views.TITLES;
  }

  private final Chromium browser;
  private final ServerProcess console;

  EveryViewIT(Chromium browser, ServerProcess console) {
    this.browser = browser;
    this.console = console;
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void view_lightOrDarkAndWideOrNarrow_isForEverybody(String address) {
    browser.open(console.url() + "#/" + address);
    browser.find(By.cssSelector("#view .view > .lead"));
    for (int width : List.of(ConsoleInChromium.WIDE, ConsoleInChromium.NARROW)) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.show(width, 900, dark);
        assertThat(Axe.violations(browser))
            .as("%s, %s px, dark %s", address, width, dark)
            .isEmpty();
      }
      assertThat(browser.run("return document.documentElement.scrollWidth"))
          .as("width of %s at %s px", address, width)
          .isEqualTo((long) width);
    }
    assertThat(browser.console()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void view_asksNobodyButItsCommand(String title) {
    Views.open(browser, console, title);
    assertThat(Traffic.of(browser).urls())
        .isNotEmpty()
        .allMatch(
            url ->
                url.startsWith(console.url())
                    || url.equals("about:blank")
                    || url.startsWith("data:"));
  }

  @Test
  void link_isReachedByTheKeyboard() {
    browser.open(console.url());
    browser.find(By.linkText("Scopes"));
    browser.run("document.activeElement.blur()");
    for (int i = 0; i < 3; i++) {
      browser.type(Keys.TAB);
    }
    browser.type(Keys.ENTER);
    browser.find(By.xpath("//h1[.='Scopes']"));
  }

  @Test
  void page_underANameThatOnlyLeadsHere_isRefused() {
    browser.open(console.url().replace("127.0.0.1", Chromium.FOREIGN_HOST));
    assertThat(browser.text()).contains("Refused").doesNotContain("Token tester");
  }

  /** What another site in the same browser could try, which knows even the key. */
  @Test
  void otherSite_isAnsweredNothing() {
    browser.open(console.url().replace("127.0.0.1", Chromium.FOREIGN_HOST));
    Object answer =
        browser.runAsync(
            """
            const done = arguments[arguments.length - 1];
            fetch('%sapi/views').then((response) => done(response.status), () => done('refused'));
            """
                .formatted(console.url()));
    assertThat(answer).isEqualTo("refused");
  }
}
