package dev.flxpoint.cli.internal.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one view answers. Its paths stand below {@code api/}, its id and a slash. */
public final class Routes {
  private final Map<String, Map<String, Endpoint>> endpoints;
  private final Map<String, StreamEndpoint> streams;
  private final String prefix;

  private Routes(
      Map<String, Map<String, Endpoint>> endpoints,
      Map<String, StreamEndpoint> streams,
      String prefix) {
    this.endpoints = endpoints;
    this.streams = streams;
    this.prefix = prefix;
  }

  static Routes none() {
    return new Routes(new HashMap<>(), new HashMap<>(), "api/");
  }

  /** Returns the same routes, to which a view adds below its id. */
  Routes of(View view) {
    return new Routes(endpoints, streams, prefix + view.id() + "/");
  }

  /** Answers {@code GET api/<view>/<path>}. */
  public void get(String path, Endpoint endpoint) {
    add("GET", path, endpoint);
  }

  /** Answers {@code POST api/<view>/<path>}, whose body is a JSON object of at most 64 KiB. */
  public void post(String path, Endpoint endpoint) {
    add("POST", path, endpoint);
  }

  /** Answers {@code GET api/<view>/<path>} with a stream of events. */
  public void stream(String path, StreamEndpoint endpoint) {
    if (streams.putIfAbsent(prefix + path, endpoint) != null) {
      throw new IllegalStateException(prefix + path + " is there already");
    }
  }

  private void add(String method, String path, Endpoint endpoint) {
    Map<String, Endpoint> methods =
        endpoints.computeIfAbsent(prefix + path, name -> new HashMap<>());
    if (methods.putIfAbsent(method, endpoint) != null) {
      throw new IllegalStateException(method + " " + prefix + path + " is there already");
    }
  }

  Optional<StreamEndpoint> stream(String path) {
    return Optional.ofNullable(streams.get(path));
  }

  Optional<Endpoint> endpoint(String path, String method) {
    return Optional.ofNullable(endpoints.getOrDefault(path, Map.of()).get(method));
  }

  /** Returns the methods of the path; none if nothing is there. */
  Set<String> methods(String path) {
    Set<String> methods = new TreeSet<>(endpoints.getOrDefault(path, Map.of()).keySet());
    if (streams.containsKey(path)) {
      methods.add("GET");
    }
    return methods;
  }

  /** Returns every path, for tests that ask them all. */
  Set<String> paths() {
    Set<String> paths = new TreeSet<>(endpoints.keySet());
    paths.addAll(streams.keySet());
    return paths;
  }
}
