package dev.flxpoint.sandbox.internal.check;

import dev.flxpoint.sandbox.internal.call.Refusal;
import dev.flxpoint.sandbox.internal.spec.Operation;
import dev.flxpoint.sandbox.internal.text.Nearest;
import dev.flxpoint.sandbox.internal.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation that a method and a path mean.
 *
 * <p>The path decides first, then the method. Where two paths match, the one with the leftmost
 * literal segment wins. Immutable.
 */
public final class Router {
  private final List<PathTemplate> templates = new ArrayList<>();
  private final Map<String, Map<String, Operation>> byPath = new HashMap<>();

  public Router(Collection<Operation> operations) {
    for (Operation operation : operations) {
      byPath
          .computeIfAbsent(operation.path(), path -> new TreeMap<>())
          .put(operation.method(), operation);
    }
    byPath.keySet().forEach(path -> templates.add(new PathTemplate(path)));
    templates.sort(Comparator.naturalOrder());
  }

  /** The operation and its path values. */
  public record Route(Operation operation, Map<String, String> pathValues) {}

  /**
   * Returns the operation, with the decoded values of the path.
   *
   * @throws Refusal 404 for an unknown path, 405 for an unknown method of a known one
   */
  public Route route(String method, String rawPath) {
    for (PathTemplate template : templates) {
      Map<String, String> values = template.match(rawPath);
      if (values != null) {
        return new Route(operation(method, template.text()), values);
      }
    }
    throw new Refusal(
        404,
        "Unknown path "
            + Texts.shorten(rawPath)
            + "; the nearest known path is "
            + nearest(rawPath));
  }

  private Operation operation(String method, String path) {
    Map<String, Operation> methods = byPath.getOrDefault(path, Map.of());
    Operation operation = methods.get(method);
    if (operation == null) {
      String known = String.join(", ", methods.keySet());
      throw new Refusal(
          405,
          "Unknown method " + Texts.shorten(method) + " for " + path + "; known: " + known,
          Map.of("Allow", known));
    }
    return operation;
  }

  private String nearest(String rawPath) {
    Map<String, String> filled = new LinkedHashMap<>();
    templates.forEach(each -> filled.putIfAbsent(each.filledFrom(rawPath), each.text()));
    @Nullable String path = filled.get(Nearest.of(rawPath, filled.keySet()));
    return path == null ? "" : path;
  }
}
