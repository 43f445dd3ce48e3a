package dev.flxpoint.spring;

import dev.flxpoint.client.file.FilePermits;
import dev.flxpoint.client.spi.Permits;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Permits that the processes of this host share. */
@AutoConfiguration(before = FlxpointAutoConfiguration.class)
@EnableConfigurationProperties(FlxpointProperties.class)
@ConditionalOnProperty(name = "flxpoint.permits", havingValue = "file")
@ConditionalOnMissingBean(Permits.class)
class FlxpointPermitsAutoConfiguration {
  @Bean
  FilePermits flxpointPermits(FlxpointProperties properties) {
    Path folder =
        FlxpointConfigurationException.required(
            properties.permitsFolder(),
            "flxpoint.permits is file, but there is no folder.",
            "Set flxpoint.permits-folder.");
    try {
      return FilePermits.in(folder);
    } catch (IOException e) {
      throw new FlxpointConfigurationException(
          "flxpoint.permits-folder cannot be used: " + e.getMessage() + ".",
          "Set a folder on a local disk that this process may write to.");
    }
  }
}
