package dev.flxpoint.cli.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Judges by axe-core whether everybody can use a page. */
final class Axe {
  private static final String SCRIPT = read();

  private Axe() {}

  /** Returns what is wrong with the page as it is, each with the elements that it is wrong with. */
  static List<String> violations(Chromium browser) {
    if (!Boolean.TRUE.equals(browser.run("return typeof axe === 'object'"))) {
      browser.run(SCRIPT);
    }
    Object violations =
        browser.runAsync(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
              (result) => done(result.violations.map(({id, help, nodes}) => ({
                id, help, nodes: nodes.map((node) => node.html + ' ' + node.failureSummary)}))),
              (failure) => done([{id: 'axe', help: String(failure), nodes: []}]));
            """);
    List<String> told = new ArrayList<>();
    for (Object each : (List<?>) Objects.requireNonNull(violations)) {
      Map<?, ?> violation = (Map<?, ?>) each;
      told.add(violation.get("id") + ": " + violation.get("help") + " " + violation.get("nodes"));
    }
    return told;
  }

  private static String read() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
