package dev.flxpoint.spring;

import static dev.flxpoint.spring.FlxpointConfigurationException.checked;
import static dev.flxpoint.spring.FlxpointConfigurationException.required;

import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.JdbcFlowStore;
import dev.flxpoint.spring.FlxpointProperties.Memory;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Where flows remember, and the pollers that run with the application. */
@AutoConfiguration(
    after = FlxpointAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
    })
class FlxpointFlowsAutoConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(FlxpointFlowsAutoConfiguration.class);

  /** Only on demand: an application without flows needs none. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  FlowStore flxpointFlowStore(FlxpointProperties properties, ObjectProvider<DataSource> sources) {
    DataSource source = sources.getIfUnique();
    Path folder = properties.storeFolder();
    Memory memory = properties.store();
    if (memory == null) {
      memory = folder != null ? Memory.FILE : source != null ? Memory.JDBC : Memory.MEMORY;
    }
    return switch (memory) {
      case FILE ->
          FlowStore.file(
              required(
                  folder,
                  "flxpoint.store is file, but there is no folder.",
                  "Set flxpoint.store-folder."));
      case JDBC ->
          table(
              required(
                  source,
                  "flxpoint.store is jdbc, but there is no DataSource, or none that is primary.",
                  "Set spring.datasource.url, or mark one DataSource as @Primary."),
              properties.storeTable());
      case MEMORY -> {
        LOG.warn("Flows forget with this process: set flxpoint.store-folder, or add a DataSource");
        yield FlowStore.memory();
      }
    };
  }

  private static FlowStore table(DataSource source, @Nullable String name) {
    JdbcFlowStore store = JdbcFlowStore.of(source);
    return name == null ? store : checked("flxpoint.store-table", () -> store.withTable(name));
  }

  @Bean
  FlxpointPollers flxpointPollers(
      ConfigurableListableBeanFactory beans,
      NamedClients clients,
      ObjectProvider<FlowStore> store,
      FlxpointProperties properties) {
    return new FlxpointPollers(beans, clients, store::getObject, properties.pollers());
  }
}
