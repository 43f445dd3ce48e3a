package dev.flxpoint.flow;

import dev.flxpoint.api.ApiCall;
import dev.flxpoint.api.source.SourceApis;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/** A source whose answers are set beforehand and whose calls are noted. */
public final class StubSource extends SourceApis {
  private final Script script;

  private StubSource(Script script) {
    super(script::create);
    this.script = script;
  }

  public static StubSource create() {
    return new StubSource(new Script());
  }

  /** Sets the next answer of a method; the last one is given again and again. */
  public StubSource answer(String method, Object body, int attempts) {
    return answer(method, arguments -> new StubCall<>(body, attempts));
  }

  public StubSource answer(String method, Function<Object[], ? extends ApiCall<?>> answer) {
    script.answers.computeIfAbsent(method, name -> new ArrayDeque<>()).add(answer);
    return this;
  }

  /** Returns each call as the name of its method and its first argument. */
  public List<String> calls() {
    return script.calls;
  }

  /** Returns the arguments of each call of a method. */
  public List<Object[]> arguments(String method) {
    return script.arguments.getOrDefault(method, List.of());
  }

  private static final class Script implements InvocationHandler {
    private final Map<String, Queue<Function<Object[], ? extends ApiCall<?>>>> answers =
        new HashMap<>();
    private final Map<String, List<Object[]>> arguments = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    <A> A create(Class<A> api) {
      return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, this));
    }

    @Override
    public synchronized Object invoke(Object proxy, Method method, Object[] sent) throws Throwable {
      if (method.isDefault()) {
        return InvocationHandler.invokeDefault(proxy, method, sent);
      }
      String name = method.getName();
      calls.add(sent[0] instanceof Long id ? name + " " + id : name);
      arguments.computeIfAbsent(name, key -> new ArrayList<>()).add(sent);
      Queue<Function<Object[], ? extends ApiCall<?>>> queue = answers.get(name);
      if (queue == null) {
        throw new AssertionError("No answer is set for " + name);
      }
      return (queue.size() > 1 ? queue.remove() : queue.element()).apply(sent);
    }
  }
}
