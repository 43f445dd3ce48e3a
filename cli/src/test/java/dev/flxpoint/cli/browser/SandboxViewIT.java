package dev.flxpoint.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.cli.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@RunsInChromium
final class SandboxViewIT {
  private final Chromium browser;
  private final ServerProcess console;

  SandboxViewIT(Chromium browser, ServerProcess console) {
    this.browser = browser;
    this.console = console;
  }

  @Test
  void faultInjectedByAClick_strikesTheNextCall_whichTheJournalShowsLive() throws Exception {
    Views.open(browser, console, "Sandbox");
    browser.button("Inject the fault").click();
    browser.awaitText("The next call of getInventoryVariants will see it.");

    assertThat(getInventoryVariants()).isEqualTo(503);

    browser.find(By.xpath("//tr[contains(., 'getInventoryVariants') and contains(., '503')]"));
  }

  @Test
  void faults_areStoppedByAClick() throws Exception {
    Views.open(browser, console, "Sandbox");
    browser.button("Inject the fault").click();
    browser.awaitText("will see it.");

    browser.button("Stop all faults").click();

    browser.awaitText("No fault waits any more.");
    assertThat(getInventoryVariants()).isEqualTo(200);
  }

  @Test
  void whatItHolds_isShownByKind_whichStandsInTheAddress() {
    Views.open(browser, console, "Sandbox");
    browser.button("Orders").click();
    browser.waiting().until(each -> browser.url().contains("orders"));
  }

  /** Sends what any client could, to where the page says. */
  private int getInventoryVariants() throws IOException, InterruptedException {
    String url = browser.find(By.cssSelector(".lead code")).getText();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url).resolve("/inventory/variants"))
            .header("X-API-TOKEN", "sandbox-source-1")
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
