package dev.flxpoint.cli.browser;

import dev.flxpoint.cli.ServerProcess;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser and one console on a sandbox for all tests, which end with the last of them. */
final class ConsoleInChromium implements ParameterResolver, BeforeEachCallback {
  static final int WIDE = 1280;
  static final int NARROW = 360;

  @Override
  public void beforeEach(ExtensionContext context) {
    Chromium browser = shared(context, Chromium.class);
    browser.show(WIDE, 900, false);
    browser.forget();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Chromium.class || type == ServerProcess.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return shared(context, parameter.getParameter().getType());
  }

  private static <T> T shared(ExtensionContext context, Class<T> type) {
    ExtensionContext.Store store =
        context.getRoot().getStore(ExtensionContext.Namespace.create(ConsoleInChromium.class));
    return type.cast(
        store.computeIfAbsent(
            type,
            each -> each == Chromium.class ? new Chromium() : ServerProcess.console("--sandbox")));
  }
}
