package dev.flxpoint.spring.test;

import static org.springframework.test.context.support.TestPropertySourceUtils.addInlinedPropertiesToEnvironment;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Starts a sandbox before the beans; equal ones share a context, as Spring's cache has it. */
record SandboxContextCustomizer(FlxpointSandbox wanted, boolean isSlice)
    implements ContextCustomizer {
  private static final String NAME = "flxpointSandbox";

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration merged) {
    SandboxBuilder builder =
        Sandbox.builder().seed(wanted.seed()).fulfillmentRequests(wanted.fulfillmentRequests());
    Sandbox sandbox = wanted.window() ? builder.start() : builder.withoutWindow().start();
    DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
    beans.registerSingleton(NAME, sandbox);
    beans.registerDisposableBean(NAME, sandbox::close);
    ConfigurableEnvironment environment = context.getEnvironment();
    // What the application says of these is for production; what the test says is not.
    addInlinedPropertiesToEnvironment(
        environment, "flxpoint.permits=local", "flxpoint.store=memory");
    addInlinedPropertiesToEnvironment(environment, merged.getPropertySourceProperties());
    Map<String, Object> settings = new HashMap<>();
    settings.put("flxpoint.base-url", sandbox.url().toString());
    Binder binder = Binder.get(environment);
    if (binder.bind("flxpoint.account-token", Object.class).isBound()) {
      settings.put("flxpoint.account-token", sandbox.token(TokenType.ACCOUNT));
    }
    for (TokenType type : List.of(TokenType.SOURCE, TokenType.CHANNEL)) {
      String property = "flxpoint." + type.name().toLowerCase(Locale.ROOT) + "s";
      Bindable<Map<String, Object>> any = Bindable.mapOf(String.class, Object.class);
      for (String name : binder.bind(property, any).orElseGet(Map::of).keySet()) {
        String first = sandbox.token(type);
        String token = settings.containsValue(first) ? sandbox.addToken(type) : first;
        settings.put(property + "." + name + ".token", token);
        settings.put(property + "." + name + ".id", sandbox.ownerId(token));
      }
    }
    if (isSlice) {
      beans.registerSingleton("flxpointHandlersOnly", new HandlersOnly());
      settings.put("spring.boot.enableautoconfiguration", "false");
    }
    environment.getPropertySources().addFirst(new MapPropertySource(NAME, settings));
  }
}
