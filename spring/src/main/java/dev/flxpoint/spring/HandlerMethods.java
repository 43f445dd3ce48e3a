package dev.flxpoint.spring;

import dev.flxpoint.api.model.FulfillmentRequest;
import dev.flxpoint.flow.fulfillment.Decision;
import dev.flxpoint.flow.fulfillment.FulfillmentRequestHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ReflectionUtils;

/** Finds the methods that handle fulfillment requests, each for one source. */
final class HandlerMethods {
  private static final Class<FlxpointFulfillmentHandler> MARK = FlxpointFulfillmentHandler.class;

  private final ConfigurableListableBeanFactory beans;
  private final NamedClients clients;
  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final Map<String, FulfillmentRequestHandler> handlers = new LinkedHashMap<>();

  HandlerMethods(ConfigurableListableBeanFactory beans, NamedClients clients) {
    this.beans = beans;
    this.clients = clients;
  }

  /**
   * Returns the handlers, by the names of their sources.
   *
   * @throws FlxpointConfigurationException if a method has other parameters or results, no source,
   *     or one that another has
   */
  Map<String, FulfillmentRequestHandler> find() {
    for (String name : beans.getBeanNamesForType(Object.class)) {
      Class<?> type =
          ScopedProxyUtils.isScopedTarget(name)
              ? null
              : AutoProxyUtils.determineTargetClass(beans, name);
      if (type != null && AnnotationUtils.isCandidateClass(type, MARK)) {
        MethodIntrospector.selectMethods(
                type,
                (MethodIntrospector.MetadataLookup<FlxpointFulfillmentHandler>)
                    method -> AnnotatedElementUtils.findMergedAnnotation(method, MARK))
            .forEach((method, mark) -> add(name, method, mark.value()));
      }
    }
    return handlers;
  }

  private void add(String beanName, Method method, String wanted) {
    if (!Arrays.equals(method.getParameterTypes(), new Class<?>[] {FulfillmentRequest.class})
        || !Decision.class.isAssignableFrom(method.getReturnType())) {
      throw new FlxpointConfigurationException(
          place(method) + " cannot handle fulfillment requests.",
          "Give it one parameter, a FulfillmentRequest, and let it return a Decision.");
    }
    String source = wanted.isEmpty() ? onlySource(method) : checked(method, wanted);
    Method other = methods.putIfAbsent(source, method);
    if (other != null) {
      throw new FlxpointConfigurationException(
          place(other) + " and " + place(method) + " both handle the source " + source + ".",
          "A request has one decision: keep one of the two.");
    }
    handlers.put(source, handler(beans.getBean(beanName), method));
  }

  private String onlySource(Method method) {
    if (clients.sources().size() != 1) {
      throw new FlxpointConfigurationException(
          place(method) + " does not say which source it handles, and there " + known() + ".",
          "Name one in the annotation, and set flxpoint.sources.NAME.token for it.");
    }
    return clients.sources().keySet().iterator().next();
  }

  private String checked(Method method, String wanted) {
    if (!clients.sources().containsKey(wanted)) {
      throw new FlxpointConfigurationException(
          place(method)
              + " handles a source "
              + wanted
              + (clients.channels().containsKey(wanted)
                  ? ", which is a channel; only sources have fulfillment requests, and there "
                  : ", which has no token; there ")
              + known()
              + ".",
          "Set flxpoint.sources." + wanted + ".token, or correct the name in the annotation.");
    }
    return wanted;
  }

  private String known() {
    Set<String> names = new TreeSet<>(clients.sources().keySet());
    return names.isEmpty() ? "are none in the settings" : "are these: " + String.join(", ", names);
  }

  private static String place(Method method) {
    return "@FlxpointFulfillmentHandler "
        + method.getDeclaringClass().getName()
        + "."
        + method.getName();
  }

  private static FulfillmentRequestHandler handler(Object bean, Method method) {
    Method invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
    ReflectionUtils.makeAccessible(invocable);
    return request -> {
      try {
        return (Decision) invocable.invoke(bean, request);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof Exception exception) {
          throw exception;
        }
        throw (Error) e.getCause();
      }
    };
  }
}
