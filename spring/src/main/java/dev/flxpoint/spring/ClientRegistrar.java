package dev.flxpoint.spring;

import static dev.flxpoint.spring.FlxpointConfigurationException.check;
import static dev.flxpoint.spring.FlxpointConfigurationException.checked;

import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.SourceClient;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
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
    if (Binder.get(environment).bind("flxpoint.account-token", Object.class).isBound()) {
      registry.registerBeanDefinition("flxpoint.account", client(AccountClient.class, "account"));
    }
    add(registry, "flxpoint.sources", SourceClient.class, "source");
    add(registry, "flxpoint.channels", ChannelClient.class, "channel");
  }

  /** The name goes as a qualifier, too, and by definitions that code can be generated for. */
  private void add(
      BeanDefinitionRegistry registry, String property, Class<?> type, String factoryMethod) {
    Bindable<Map<String, Object>> any = Bindable.mapOf(String.class, Object.class);
    Map<String, Object> named =
        checked(property, () -> Binder.get(environment).bind(property, any).orElseGet(Map::of));
    for (String name : named.keySet()) {
      check(
          name.matches("[a-z0-9][a-z0-9-]{0,59}"),
          "The name in " + property + "." + name + " is not made of a-z, 0-9 and hyphens.",
          "Environment variables know no others: rename it, such as to my-supplier.");
      RootBeanDefinition client = client(type, factoryMethod);
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
