package dev.flxpoint.cli.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.json.Json;

/**
 * What a browser sent and got, by its own account of it.
 *
 * @param urls of what was requested, in order
 * @param bodies of what was answered, as far as the browser still has them
 */
record Traffic(List<String> urls, List<String> bodies) {
  /** Returns what went over the network since the browser was last asked. */
  static Traffic of(Chromium browser) {
    List<String> urls = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    for (String line : browser.network()) {
      Map<?, ?> message =
          (Map<?, ?>) ((Map<?, ?>) new Json().toType(line, Map.class)).get("message");
      Map<?, ?> params = (Map<?, ?>) message.get("params");
      if ("Network.requestWillBeSent".equals(message.get("method"))) {
        urls.add(String.valueOf(((Map<?, ?>) params.get("request")).get("url")));
      }
      if ("Network.loadingFinished".equals(message.get("method"))) {
        browser.body(String.valueOf(params.get("requestId"))).ifPresent(bodies::add);
      }
    }
    return new Traffic(urls, bodies);
  }
}
