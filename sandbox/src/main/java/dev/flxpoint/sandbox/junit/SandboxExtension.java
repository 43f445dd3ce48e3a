package dev.flxpoint.sandbox.junit;

import dev.flxpoint.sandbox.Sandbox;
import dev.flxpoint.sandbox.SandboxBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Keeps a sandbox with the class or the run of a test that is annotated. */
final class SandboxExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Sandbox.class;
  }

  @Override
  @SuppressWarnings("deprecation") // What replaces getOrComputeIfAbsent is unknown to JUnit 5.
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    for (ExtensionContext each = context; each != null; each = each.getParent().orElse(null)) {
      FlxpointSandbox settings = settings(each);
      if (settings != null) {
        return Objects.requireNonNull(
            store(each)
                .getOrComputeIfAbsent(Sandbox.class, type -> start(settings), Sandbox.class));
      }
    }
    throw new ParameterResolutionException(
        "No sandbox for "
            + parameter.getDeclaringExecutable()
            + ": @FlxpointSandbox on a test method is for that method alone; put it on the class");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close(context);
  }

  // By hand, since JUnit 5 closes what is in a store only if it says so in JUnit's own words.
  private static void close(ExtensionContext context) {
    Sandbox sandbox = store(context).remove(Sandbox.class, Sandbox.class);
    if (sandbox != null) {
      sandbox.close();
    }
  }

  private static @Nullable FlxpointSandbox settings(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), FlxpointSandbox.class)
        .orElse(null);
  }

  private static Sandbox start(FlxpointSandbox settings) {
    SandboxBuilder builder =
        Sandbox.builder().seed(settings.seed()).fulfillmentRequests(settings.fulfillmentRequests());
    return settings.window() ? builder.start() : builder.withoutWindow().start();
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
