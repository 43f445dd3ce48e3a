package dev.flxpoint.spring;

import static dev.flxpoint.spring.FlxpointConfigurationException.check;
import static dev.flxpoint.spring.FlxpointConfigurationException.checked;
import static java.util.stream.Collectors.joining;
import static org.springframework.beans.PropertyMatches.forField;
import static org.springframework.boot.context.properties.bind.BindHandler.DEFAULT;

import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.spring.FlxpointProperties.Owner;
import dev.flxpoint.spring.FlxpointProperties.Pollers;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Adds a bean for each token that the settings name, called as they are, such as {@code
 * flxpoint.sources.tents}.
 */
record ClientRegistrar(Environment environment) implements ImportBeanDefinitionRegistrar {
  @Override
  public void registerBeanDefinitions(AnnotationMetadata from, BeanDefinitionRegistry registry) {
    refuseUnknown();
    if (Binder.get(environment).bind("flxpoint.account-token", Object.class).isBound()) {
      registry.registerBeanDefinition("flxpoint.account", client(AccountClient.class, "account"));
    }
    add(registry, "flxpoint.sources", SourceClient.class, "source");
    add(registry, "flxpoint.channels", ChannelClient.class, "channel");
  }

  /**
   * Refuses what is no setting, but among environment variables and system properties, which may be
   * of others, such as the command. A value that cannot be bound is refused by the binding itself.
   */
  private void refuseUnknown() {
    var handler = new NoUnboundElementsBindHandler(DEFAULT, new UnboundElementsSourceFilter());
    try {
      Binder.get(environment).bind("flxpoint", Bindable.of(FlxpointProperties.class), handler);
    } catch (BindException e) {
      if (e.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
        String found = unbound.getUnboundProperties().iterator().next().getName().toString();
        String near = Stream.of(found.split("\\.")).map(this::near).collect(joining("."));
        String nearest = near.equals(found) ? "." : "; the nearest is " + near + ".";
        throw new FlxpointConfigurationException(
            found + " is no setting" + nearest,
            "Correct it, or give settings of your own another prefix.");
      }
    }
  }

  private String near(String part) {
    return Stream.of(FlxpointProperties.class, Owner.class, Pollers.class)
        .flatMap(type -> Stream.of(forField(part, type, part.length() / 3).getPossibleMatches()))
        .findFirst()
        .orElse(part);
  }

  /** The name goes as a qualifier, too, and by definitions that code can be generated for. */
  private void add(BeanDefinitionRegistry registry, String property, Class<?> type, String method) {
    Bindable<Map<String, Object>> any = Bindable.mapOf(String.class, Object.class);
    Map<String, Object> named =
        checked(property, () -> Binder.get(environment).bind(property, any).orElseGet(Map::of));
    for (String name : named.keySet()) {
      check(
          name.matches("[a-z0-9][a-z0-9-]{0,59}"),
          "The name in " + property + "." + name + " is not made of a-z, 0-9 and hyphens.",
          "Environment variables know no others: rename it, such as to my-supplier.");
      RootBeanDefinition client = client(type, method);
      client.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
      client.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
      registry.registerBeanDefinition(property + "." + name, client);
    }
  }

  private static RootBeanDefinition client(Class<?> type, String factoryMethod) {
    RootBeanDefinition client = new RootBeanDefinition(type);
    client.setFactoryBeanName("flxpointClients");
    client.setFactoryMethodName(factoryMethod);
    return client;
  }
}
