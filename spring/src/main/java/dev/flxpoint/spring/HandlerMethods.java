package dev.flxpoint.spring;

import static dev.flxpoint.spring.FlxpointConfigurationException.check;
import static dev.flxpoint.spring.FlxpointConfigurationException.checked;
import static org.springframework.core.MethodIntrospector.selectMethods;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.client.SourceClient;
import dev.flxpoint.flow.PollingFlow;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestHandler;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestPoller;
import dev.flxpoint.flow.store.FlowStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

/** Finds the methods that handle fulfillment requests, and makes a poller of each. */
record HandlerMethods(
    ConfigurableListableBeanFactory beans,
    FlxpointProperties properties,
    ObjectProvider<FlowStore> store) {
  /**
   * Adds the pollers, by the names of their sources.
   *
   * @throws FlxpointConfigurationException if a method has other parameters or results, cannot be
   *     called, or has no source, or one that another has
   */
  void addTo(Map<String, PollingFlow> flows) {
    Map<String, String> places = new HashMap<>();
    for (String bean : beans.getBeanNamesForType(Object.class)) {
      Class<?> type = AutoProxyUtils.determineTargetClass(beans, bean);
      if (type != null && !ScopedProxyUtils.isScopedTarget(bean)) {
        for (Method method : selectMethods(type, HandlerMethods::mark).keySet()) {
          String source = source(method);
          PollingFlow poller = poller(source, handler(beans.getBean(bean), method));
          String other = places.getOrDefault(source, "the bean " + source);
          check(
              flows.putIfAbsent(source, poller) == null,
              "%s and %s are both of %s.".formatted(other, text(method), source),
              "A source has one poller: keep one of the two, or rename the bean.");
          places.put(source, text(method));
        }
      }
    }
  }

  private static @Nullable FlxpointFulfillmentHandler mark(Method method) {
    return AnnotatedElementUtils.findMergedAnnotation(method, FlxpointFulfillmentHandler.class);
  }

  private static String text(Method method) {
    return mark(method) + " " + method.toGenericString();
  }

  private String source(Method method) {
    Set<String> known = new TreeSet<>(properties.sources().keySet());
    String wanted = Objects.requireNonNull(mark(method)).value();
    String source = wanted.isEmpty() && known.size() == 1 ? known.iterator().next() : wanted;
    check(
        known.contains(source),
        text(method) + " is of no source of the settings; these are " + known + ".",
        "Name one of them, or set flxpoint.sources.NAME.token; channels have no such requests.");
    return source;
  }

  private PollingFlow poller(String source, FulfillmentRequestHandler handler) {
    SourceClient client = beans.getBean("flxpoint.sources." + source, SourceClient.class);
    return checked(
            "flxpoint.pollers.every",
            () -> FulfillmentRequestPoller.of(client).every(properties.pollers().every()))
        .store(store.getObject().within("source-" + source))
        .handle(handler);
  }

  private static FulfillmentRequestHandler handler(Object bean, Method method) {
    check(
        Arrays.equals(method.getParameterTypes(), new Class<?>[] {FulfillmentRequest.class})
            && Decision.class.isAssignableFrom(method.getReturnType()),
        text(method) + " cannot handle fulfillment requests.",
        "Give it one parameter, a FulfillmentRequest, and let it return a Decision.");
    Method invocable =
        checked(text(method), () -> AopUtils.selectInvocableMethod(method, bean.getClass()));
    check(
        !AopUtils.isCglibProxy(bean) || !Modifier.isFinal(method.getModifiers()),
        text(method) + " is final, so that the proxy of its bean does not reach it.",
        "Let it not be final.");
    ReflectionUtils.makeAccessible(invocable);
    return request -> {
      try {
        return (Decision) invocable.invoke(bean, request);
      } catch (InvocationTargetException e) {
        ReflectionUtils.rethrowException(e.getCause());
        throw e;
      }
    };
  }
}
