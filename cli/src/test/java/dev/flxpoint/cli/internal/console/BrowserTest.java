package dev.flxpoint.cli.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class BrowserTest {
  @Test
  void opener_isTheSystems_whereThereIsAScreen() {
    assertThat(Browser.opener("Linux", Map.of())).isEmpty();
    assertThat(Browser.opener("Linux", Map.of("DISPLAY", ":0")).get()).containsExactly("xdg-open");
    assertThat(Browser.opener("Linux", Map.of("WAYLAND_DISPLAY", "w")).get())
        .containsExactly("xdg-open");
    assertThat(Browser.opener("Mac OS X", Map.of()).get()).containsExactly("open");
    assertThat(Browser.opener("Windows 11", Map.of()).get()).startsWith("rundll32");
  }

  @Test
  void page_leadsToTheAddress() {
    assertThat(Browser.page("http://127.0.0.1:1/key/"))
        .contains("url=http://127.0.0.1:1/key/", "no-referrer");
  }
}
