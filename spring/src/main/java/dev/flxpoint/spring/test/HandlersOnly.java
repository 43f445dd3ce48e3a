package dev.flxpoint.spring.test;

import dev.flxpoint.spring.FlxpointFulfillmentHandler;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves out of a slice all components that handle nothing. */
final class HandlersOnly extends TypeExcludeFilter {
  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory readers) {
    String mark = FlxpointFulfillmentHandler.class.getName();
    return !type.getAnnotationMetadata().hasAnnotatedMethods(mark);
  }
}
