package dev.flxpoint.spring;

import dev.flxpoint.flow.store.FlowStore;
import dev.flxpoint.flow.store.JdbcFlowStore;
import dev.flxpoint.spring.FlxpointProperties.Memory;
import java.nio.file.Path;
import javax.sql.DataSource;
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
    switch (memory) {
      case FILE:
        if (folder == null) {
          throw new FlxpointConfigurationException(
              "flxpoint.store is file, but there is no folder.", "Set flxpoint.store-folder.");
        }
        return FlowStore.file(folder);
      case JDBC:
        if (source == null) {
          throw new FlxpointConfigurationException(
              "flxpoint.store is jdbc, but there is no DataSource, or none that is primary.",
              "Set spring.datasource.url, or mark one DataSource as @Primary.");
        }
        return table(JdbcFlowStore.of(source), properties);
      default:
        LOG.warn(
            "Flows remember nothing after this process: set flxpoint.store-folder, or add a DataSource");
        return FlowStore.memory();
    }
  }

  private static FlowStore table(JdbcFlowStore store, FlxpointProperties properties) {
    String table = properties.storeTable();
    if (table == null) {
      return store;
    }
    try {
      return store.withTable(table);
    } catch (IllegalArgumentException e) {
      throw new FlxpointConfigurationException(
          "flxpoint.store-table cannot be used: " + e.getMessage() + ".", "Correct it.");
    }
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
