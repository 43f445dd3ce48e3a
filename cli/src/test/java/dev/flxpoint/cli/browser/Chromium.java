package dev.flxpoint.cli.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser without a window, and what a person does with one. Confined to one thread. */
final class Chromium implements AutoCloseable {
  /** Names the browser; its driver lies beside it. */
  static final String VARIABLE = "FLXPOINT_TEST_CHROMIUM";

  /** A name that leads to this machine in this browser, and nowhere else. */
  static final String FOREIGN_HOST = "rebound.invalid";

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final ChromeDriver driver;

  Chromium() {
    Path chromium = Path.of(System.getenv(VARIABLE));
    System.setProperty(
        "webdriver.chrome.driver", chromium.resolveSibling("chromedriver").toString());
    driver = new ChromeDriver(options(chromium));
  }

  private static ChromeOptions options(Path chromium) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toString());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        // Root has no sandbox of the browser's, and a container no large /dev/shm.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--hide-scrollbars",
        "--force-device-scale-factor=1",
        "--lang=en",
        // A name that somebody has made to point to this machine.
        "--host-resolver-rules=MAP " + FOREIGN_HOST + " 127.0.0.1");
    return options;
  }

  void open(String url) {
    driver.get("about:blank");
    driver.get(url);
  }

  String url() {
    return driver.getCurrentUrl();
  }

  /** Sets how large the page is, and whether it is dark. */
  void show(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Returns what fits, once it is there and shown. */
  WebElement find(By by) {
    return waiting()
        .withMessage(() -> by + " in: " + text())
        .until(
            browser ->
                browser.findElements(by).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  /** Returns the field, list or box of that label. */
  WebElement field(String label) {
    WebElement found =
        find(By.xpath("//label[normalize-space()='" + label + "' or @aria-label='" + label + "']"));
    String id = found.getDomAttribute("for");
    return id == null
        ? found.findElement(By.xpath(".//input|.//select|.//textarea"))
        : find(By.id(id));
  }

  WebElement button(String text) {
    return find(By.xpath("//button[normalize-space()='" + text + "']"));
  }

  /** Presses keys, wherever the focus is. */
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Waits until the page shows that text. */
  void awaitText(String text) {
    waiting()
        .withMessage(() -> "'" + text + "' in: " + text())
        .until(browser -> text().contains(text));
  }

  /** Returns what the page shows. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** Returns the live region that says what happened to who cannot see it. */
  String announced() {
    return String.valueOf(run("return document.getElementById('status').textContent"));
  }

  Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(script, arguments);
  }

  Object runAsync(String script) {
    return driver.executeAsyncScript(script);
  }

  /** Returns what the browser had to say since it was last asked. */
  List<String> console() {
    return log(LogType.BROWSER);
  }

  /** Returns what went over the network since it was last asked, as the browser's own events. */
  List<String> network() {
    return log(LogType.PERFORMANCE);
  }

  /** Returns the body of an answer; none if the browser has it no more. */
  Optional<String> body(String request) {
    try {
      return Optional.ofNullable(
              driver
                  .executeCdpCommand("Network.getResponseBody", Map.of("requestId", request))
                  .get("body"))
          .map(String::valueOf);
    } catch (WebDriverException e) {
      return Optional.empty();
    }
  }

  /** Forgets what was logged until now. */
  void forget() {
    driver.get("about:blank");
    console();
    network();
  }

  byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  WebDriverWait waiting() {
    return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
  }

  @Override
  public void close() {
    driver.quit();
  }

  private List<String> log(String type) {
    return driver.manage().logs().get(type).getAll().stream().map(LogEntry::getMessage).toList();
  }
}
