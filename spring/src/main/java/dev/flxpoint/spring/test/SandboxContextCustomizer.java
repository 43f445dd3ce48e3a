package dev.flxpoint.spring.test;

import static org.springframework.test.context.support.TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;

import dev.flxpoint.api.TokenType;
import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Starts a sandbox before the beans; equal ones share a context, as Spring's cache has it. */
record SandboxContextCustomizer(AutoConfigureFlxpointSandbox wanted) implements ContextCustomizer {
  private static final String NAME = "flxpointSandbox";

  /** What the application says of these is for production; what the test says is not. */
  private static final Map<String, Object> DEFAULTS =
      Map.of("flxpoint.permits", "local", "flxpoint.store", "memory");

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration merged) {
    SandboxBuilder builder =
        Sandbox.builder().seed(wanted.seed()).fulfillmentRequests(wanted.fulfillmentRequests());
    Sandbox sandbox = wanted.window() ? builder.start() : builder.withoutWindow().start();
    DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
    beans.registerSingleton(NAME, sandbox);
    beans.registerDisposableBean(NAME, sandbox::close);
    set(context.getEnvironment(), sandbox);
  }

  private void set(ConfigurableEnvironment environment, Sandbox sandbox) {
    Binder binder = Binder.get(environment);
    Map<String, Object> settings = new HashMap<>();
    settings.put("flxpoint.base-url", sandbox.url().toString());
    if (wanted.account() || binder.bind("flxpoint.account-token", String.class).isBound()) {
      settings.put("flxpoint.account-token", sandbox.token(TokenType.ACCOUNT));
    }
    add(settings, binder, "flxpoint.sources", wanted.sources(), TokenType.SOURCE, sandbox);
    add(settings, binder, "flxpoint.channels", wanted.channels(), TokenType.CHANNEL, sandbox);
    MutablePropertySources all = environment.getPropertySources();
    MapPropertySource defaults = new MapPropertySource(NAME + "Defaults", DEFAULTS);
    if (all.contains(INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
      all.addAfter(INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, defaults);
    } else {
      all.addFirst(defaults);
    }
    all.addFirst(new MapPropertySource(NAME, settings));
  }

  private static void add(
      Map<String, Object> settings,
      Binder binder,
      String property,
      String[] further,
      TokenType type,
      Sandbox sandbox) {
    Map<String, Object> none = Map.of();
    Set<String> names = new TreeSet<>(List.of(further));
    names.addAll(
        binder.bind(property, Bindable.mapOf(String.class, Object.class)).orElse(none).keySet());
    boolean first = true;
    for (String name : names) {
      String token = first ? sandbox.token(type) : sandbox.addToken(type);
      settings.put(property + "." + name + ".token", token);
      settings.put(property + "." + name + ".id", sandbox.ownerId(token));
      first = false;
    }
  }
}
