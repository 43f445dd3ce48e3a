package dev.flxpoint.spring;

import dev.flxpoint.client.AccountClient;
import dev.flxpoint.client.ChannelClient;
import dev.flxpoint.client.SourceClient;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Adds a bean for each token that the settings name, with that name as its qualifier. */
final class ClientRegistrar implements ImportBeanDefinitionRegistrar {
  private final BeanFactory beans;
  private final Binder binder;

  ClientRegistrar(BeanFactory beans, Environment environment) {
    this.beans = beans;
    this.binder = Binder.get(environment);
  }

  @Override
  public void registerBeanDefinitions(AnnotationMetadata from, BeanDefinitionRegistry registry) {
    if (binder.bind("flxpoint.account-token", Object.class).isBound()) {
      add(registry, "flxpointAccount", null, AccountClient.class, NamedClients::account);
    }
    for (String name : names("flxpoint.sources")) {
      add(registry, "flxpointSource." + name, name, SourceClient.class, c -> c.sources().get(name));
    }
    for (String name : names("flxpoint.channels")) {
      add(
          registry,
          "flxpointChannel." + name,
          name,
          ChannelClient.class,
          c -> c.channels().get(name));
    }
  }

  private Iterable<String> names(String property) {
    Map<String, Object> none = Map.of();
    return binder.bind(property, Bindable.mapOf(String.class, Object.class)).orElse(none).keySet();
  }

  private <T> void add(
      BeanDefinitionRegistry registry,
      String beanName,
      @Nullable String qualifier,
      Class<T> type,
      Function<NamedClients, @Nullable T> client) {
    RootBeanDefinition definition = new RootBeanDefinition(type);
    definition.setInstanceSupplier(() -> client.apply(beans.getBean(NamedClients.class)));
    if (qualifier != null) {
      definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, qualifier));
    }
    registry.registerBeanDefinition(beanName, definition);
  }
}
