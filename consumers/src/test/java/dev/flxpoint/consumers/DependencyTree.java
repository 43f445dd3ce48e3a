package dev.flxpoint.consumers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code dependency:tree -Dverbose} prints: the versions that Maven took, and those that it
 * did not.
 */
final class DependencyTree {
  private static final Pattern NODE =
      Pattern.compile("(\\()?([\\w.-]+:[\\w.-]+):jar:([\\w.-]+):(?:compile|runtime)(.*)");

  private static final Pattern MANAGED = Pattern.compile("version managed from ([\\w.-]+)");

  private final Map<String, String> taken = new HashMap<>();
  private final List<String[]> asked = new ArrayList<>();

  DependencyTree(String text) {
    for (String line : text.lines().toList()) {
      Matcher node = NODE.matcher(line);
      if (node.find()) {
        String library = node.group(2);
        if (node.group(1) == null) {
          taken.put(library, node.group(3));
        } else {
          asked.add(new String[] {library, node.group(3)});
        }
        Matcher managed = MANAGED.matcher(node.group(4));
        if (managed.find()) {
          asked.add(new String[] {library, managed.group(1)});
        }
      }
    }
  }

  /** Returns the version that Maven took, or null if the library is not there. */
  String version(String library) {
    return taken.get(library);
  }

  /** Returns what Gradle would take and Maven does not: newer versions that something asked for. */
  List<String> newer() {
    return asked.stream()
        .filter(each -> compare(each[1], taken.getOrDefault(each[0], "0")) > 0)
        .map(each -> each[0] + " " + each[1] + " instead of " + taken.get(each[0]))
        .distinct()
        .sorted()
        .toList();
  }

  private static int compare(String left, String right) {
    String[] a = left.split("\\D+");
    String[] b = right.split("\\D+");
    for (int i = 0; i < Math.max(a.length, b.length); i++) {
      int order = Long.compare(number(a, i), number(b, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static long number(String[] parts, int i) {
    return i < parts.length && !parts[i].isEmpty() ? Long.parseLong(parts[i]) : 0;
  }
}
