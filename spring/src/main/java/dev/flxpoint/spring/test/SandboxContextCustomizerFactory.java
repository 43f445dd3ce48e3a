package dev.flxpoint.spring.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Adds a sandbox to the contexts of tests that ask for one. */
final class SandboxContextCustomizerFactory implements ContextCustomizerFactory {
  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> test, List<ContextConfigurationAttributes> attributes) {
    FlxpointSandbox wanted =
        TestContextAnnotationUtils.findMergedAnnotation(test, FlxpointSandbox.class);
    boolean isSlice = !TestContextAnnotationUtils.hasAnnotation(test, SpringBootTest.class);
    return wanted == null ? null : new SandboxContextCustomizer(wanted, isSlice);
  }
}
