package dev.flxpoint.spring;

import static dev.flxpoint.spring.FlxpointConfigurationException.checked;
import static dev.flxpoint.spring.FlxpointConfigurationException.required;

import dev.flxpoint.client.CallListener;
import dev.flxpoint.client.Flxpoint;
import dev.flxpoint.client.FlxpointBuilder;
import dev.flxpoint.client.Workspace;
import dev.flxpoint.client.file.FilePermits;
import dev.flxpoint.client.spi.Permits;
import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.JdbcFlowStore;
import dev.flxpoint.spring.FlxpointProperties.Memory;
import dev.flxpoint.spring.FlxpointProperties.Owner;
import dev.flxpoint.spring.FlxpointProperties.Place;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.converter.Converter;

/** The client of the application, what its flows remember by, and the pollers that run with it. */
@AutoConfiguration
@EnableConfigurationProperties(FlxpointProperties.class)
@Import({ClientRegistrar.class, HandlerMethods.class, FlxpointPollers.class})
class FlxpointAutoConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(FlxpointAutoConfiguration.class);
  private static final String NO_FOLDER = ", but there is no folder.";
  private static final String NO_REDIS = ", but there is no connection to one.";
  private static final String ADD_REDIS = "Add flxpoint-redis and spring-boot-starter-data-redis.";

  /** What stands where a source should is a token, perhaps, and a failure to bind it shows it. */
  @Bean
  @ConfigurationPropertiesBinding
  static Converter<Object, Owner> flxpointMisplacedToken() {
    return misplaced -> new Owner(null, null);
  }

  @Bean
  @ConditionalOnMissingBean
  Flxpoint flxpoint(
      FlxpointProperties properties,
      ObjectProvider<Permits> permits,
      ObjectProvider<CallListener> listeners,
      ObjectProvider<FlxpointBuilderCustomizer> customizers) {
    Permits shared = permits.getIfUnique();
    if (shared == null && properties.permits() == Place.REDIS) {
      throw new FlxpointConfigurationException("flxpoint.permits is redis" + NO_REDIS, ADD_REDIS);
    }
    FlxpointBuilder builder = Flxpoint.builder();
    set("base-url", properties.baseUrl(), builder::baseUrl);
    set("pacing", properties.pacing(), builder::pacing);
    set("deadline", properties.deadline(), builder::deadline);
    set("max-retries", properties.maxRetries(), builder::maxRetries);
    set("max-wait", properties.maxWait(), builder::maxWait);
    set("max-queued", properties.maxQueued(), builder::maxQueued);
    set("permits", shared, builder::permits);
    listeners.orderedStream().forEach(builder::addListener);
    customizers.orderedStream().forEach(each -> each.customize(builder));
    return checked("flxpoint.pacing", builder::build);
  }

  private static <T> void set(
      String property, @Nullable T value, Function<T, FlxpointBuilder> setting) {
    if (value != null) {
      var unused = checked("flxpoint." + property, () -> setting.apply(value));
    }
  }

  @Bean
  @ConditionalOnMissingBean(Permits.class)
  @ConditionalOnProperty(name = "flxpoint.permits", havingValue = "file")
  FilePermits flxpointPermits(FlxpointProperties properties) {
    Path set = properties.permitsFolder();
    Path folder =
        required(set, "flxpoint.permits is file" + NO_FOLDER, "Set flxpoint.permits-folder.");
    return checked("flxpoint.permits-folder", () -> FilePermits.in(folder));
  }

  @Bean
  NamedClients flxpointClients(Flxpoint flxpoint, FlxpointProperties properties) {
    return new NamedClients(flxpoint, properties, new ConcurrentHashMap<>());
  }

  /** Only on demand, since it needs an id for each token. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Workspace flxpointWorkspace(Flxpoint flxpoint, NamedClients clients) {
    return checked("flxpoint", () -> flxpoint.workspace(clients::addTo));
  }

  /** Only on demand: an application without flows needs none. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  FlowStore flxpointFlowStore(
      FlxpointProperties properties,
      ObjectProvider<DataSource> sources,
      ObjectProvider<SharedRedis> redis) {
    Memory wanted = properties.store();
    Path folder = properties.storeFolder();
    DataSource source = sources.getIfUnique();
    SharedRedis shared = redis.getIfAvailable();
    if (wanted == Memory.FILE || (wanted == null && folder != null)) {
      return FlowStore.file(
          required(folder, "flxpoint.store is file" + NO_FOLDER, "Set flxpoint.store-folder."));
    }
    if (wanted == Memory.JDBC || (wanted == null && source != null)) {
      JdbcFlowStore store = JdbcFlowStore.of(sources.getObject());
      return checked("flxpoint.store-table", () -> store.withTable(properties.storeTable()));
    }
    if (wanted == Memory.REDIS || (wanted == null && shared != null)) {
      return required(shared, "flxpoint.store is redis" + NO_REDIS, ADD_REDIS).store();
    }
    if (wanted == null) {
      LOG.warn("Flows forget with this process: set flxpoint.store-folder, or add a DataSource");
    }
    return FlowStore.memory();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(SanitizingFunction.class)
  static class Actuator {
    /** Hides whatever holds a token: the setting, the variable that it names, the command line. */
    @Bean
    SanitizingFunction flxpointTokenSanitizer(FlxpointProperties properties) {
      return data ->
          properties.tokens().anyMatch(String.valueOf(data.getValue())::contains)
              ? data.withSanitizedValue()
              : data;
    }
  }
}
