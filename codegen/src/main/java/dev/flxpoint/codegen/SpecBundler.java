package dev.flxpoint.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Joins the spec's files into one OpenAPI document.
 *
 * <p>A reference to a path item is replaced by the item; a reference to a schema of another file
 * becomes a reference to {@code #/components/schemas}, where the schema lands under its own name; a
 * reference to a {@code .md} file is replaced by its text. A header of the root that is marked
 * {@code x-on-every-answer} is added to every response. The same files always give the same bytes.
 * Not thread-safe.
 */
public final class SpecBundler {
  private static final String HEADER =
      "# Bundled from spec/openapi.yaml by the build; edit the files there, not this one.\n";

  private final Path root;
  private final Path folder;
  private final Map<Path, Object> files = new LinkedHashMap<>();
  private final Map<String, Object> schemas = new TreeMap<>();
  private final Map<String, Path> schemaOrigins = new LinkedHashMap<>();

  private SpecBundler(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.folder = this.root.resolveSibling("");
  }

  /** Bundles the root document {@code args[0]} into the file {@code args[1]}. */
  public static void main(String[] args) throws IOException {
    UnchangedFiles.write(Path.of(args[1]), bundle(Path.of(args[0])));
  }

  /**
   * Returns the text of the bundled document.
   *
   * @throws SpecException if a file is missing or unreadable, a reference leads nowhere, two
   *     schemas share a name, the root has schemas of its own, or a path of a file that the root
   *     names is not listed in the root
   */
  public static String bundle(Path root) {
    return new SpecBundler(root).bundle();
  }

  private String bundle() {
    Map<String, Object> document = new LinkedHashMap<>(map(load(root)));
    Object paths = document.put("paths", Map.of());
    document.replaceAll((name, part) -> resolve(part, root));
    Map<String, Object> components =
        map(document.computeIfAbsent("components", c -> new LinkedHashMap<>()));
    if (components.put("schemas", schemas) != null) {
      throw new SpecException(
          name(root)
              + ": schemas stand in files of their own. A document from elsewhere is never put in"
              + " place of ours: compare it by `flxpoint spec diff` and edit the files by hand, as"
              + " docs/regenerating.md tells");
    }
    Map<String, Object> inlined = inlinePaths(map(paths));
    document.put("paths", inlined);
    addCommonHeaders(components, inlined);
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(120);
    return HEADER + new Yaml(options).dump(document);
  }

  private static void addCommonHeaders(Map<String, Object> components, Map<String, Object> paths) {
    List<String> names = new ArrayList<>();
    map(components.getOrDefault("headers", Map.of()))
        .forEach(
            (name, header) -> {
              if (Boolean.TRUE.equals(map(header).get("x-on-every-answer"))) {
                names.add(name);
              }
            });
    if (names.isEmpty()) {
      return;
    }
    for (Object response : responses(components, paths)) {
      if (!map(response).containsKey("$ref")) {
        Map<String, Object> headers =
            map(map(response).computeIfAbsent("headers", h -> new LinkedHashMap<>()));
        names.forEach(name -> headers.put(name, Map.of("$ref", "#/components/headers/" + name)));
      }
    }
  }

  private static List<Object> responses(Map<String, Object> components, Map<String, Object> paths) {
    List<Object> responses =
        new ArrayList<>(map(components.getOrDefault("responses", Map.of())).values());
    for (Object item : paths.values()) {
      for (Object operation : map(item).values()) {
        if (operation instanceof Map<?, ?> member && member.containsKey("responses")) {
          responses.addAll(map(member.get("responses")).values());
        }
      }
    }
    return responses;
  }

  private Map<String, Object> inlinePaths(Map<String, Object> paths) {
    Map<String, Object> inlined = new LinkedHashMap<>();
    paths.forEach(
        (path, item) -> {
          String ref = (String) map(item).get("$ref");
          if (ref == null) {
            throw new SpecException(name(root) + ": path " + path + " must be a $ref to its file");
          }
          if (!ref.endsWith("#/" + path.replace("~", "~0").replace("/", "~1"))) {
            throw new SpecException(name(root) + ": path " + path + " refers to another: " + ref);
          }
          Path file = file(root, ref);
          inlined.put(path, resolve(target(file, ref), file));
        });
    List<Path> pathFiles = new ArrayList<>(files.keySet());
    for (Path file : pathFiles) {
      if (file.startsWith(folder.resolve("paths"))) {
        map(load(file))
            .keySet()
            .forEach(
                path -> {
                  if (!paths.containsKey(path)) {
                    throw new SpecException(
                        name(file) + ": path " + path + " is not listed in " + name(root));
                  }
                });
      }
    }
    return inlined;
  }

  private @Nullable Object resolve(@Nullable Object node, Path file) {
    if (node instanceof Map<?, ?> && map(node).get("$ref") instanceof String ref) {
      if (map(node).size() > 1) {
        throw new SpecException(
            name(file) + ": nothing may stand beside $ref " + ref + ": OpenAPI ignores it");
      }
      return ref.endsWith(".md")
          ? text(file.resolveSibling(ref).normalize())
          : Map.of("$ref", localRef(ref, file));
    }
    if (node instanceof Map<?, ?>) {
      Map<String, Object> resolved = new LinkedHashMap<>(map(node));
      resolved.replaceAll((key, value) -> resolve(value, file));
      return resolved;
    }
    if (node instanceof List<?> list) {
      List<@Nullable Object> resolved = new ArrayList<>();
      list.forEach(item -> resolved.add(resolve(item, file)));
      return resolved;
    }
    if (node instanceof java.util.Date) {
      throw new SpecException(name(file) + ": quote the date " + node + ", or YAML changes it");
    }
    return node;
  }

  private String localRef(String ref, Path from) {
    Path file = file(from, ref);
    Object target = target(file, ref);
    String pointer = ref.substring(ref.indexOf('#'));
    if (file.equals(root)) {
      return pointer;
    }
    String schema = pointer.substring(pointer.lastIndexOf('/') + 1);
    Path origin = schemaOrigins.putIfAbsent(schema, file);
    if (origin == null) {
      schemas.put(schema, Map.of());
      schemas.put(schema, resolve(target, file));
    } else if (!origin.equals(file)) {
      throw new SpecException(
          "Schema " + schema + " stands in both " + name(origin) + " and " + name(file));
    }
    return "#/components/schemas/" + schema;
  }

  private Object target(Path file, String ref) {
    Object node = load(file);
    for (String segment : ref.substring(ref.indexOf('#') + 2).split("/", -1)) {
      String key = segment.replace("~1", "/").replace("~0", "~");
      Object next = node instanceof Map<?, ?> ? map(node).get(key) : null;
      if (next == null) {
        throw new SpecException("$ref " + ref + " leads nowhere: " + name(file) + " has no " + key);
      }
      node = next;
    }
    return node;
  }

  private Path file(Path from, String ref) {
    int hash = ref.indexOf("#/");
    if (hash < 0) {
      throw new SpecException(name(from) + ": $ref " + ref + " has no #/ part");
    }
    return hash == 0 ? from : from.resolveSibling(ref.substring(0, hash)).normalize();
  }

  private Object load(Path file) {
    Object known = files.get(file);
    if (known != null) {
      return known;
    }
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Object parsed = new Yaml(options).load(text(file));
      if (!(parsed instanceof Map<?, ?>)) {
        throw new SpecException(name(file) + " is not a YAML map");
      }
      files.put(file, parsed);
      return parsed;
    } catch (YAMLException e) {
      throw new SpecException("Cannot read " + name(file) + ": " + e.getMessage(), e);
    }
  }

  private String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new SpecException("Cannot read " + name(file) + ": " + e.getMessage(), e);
    }
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new SpecException("Expected a map but found " + node);
  }
}
