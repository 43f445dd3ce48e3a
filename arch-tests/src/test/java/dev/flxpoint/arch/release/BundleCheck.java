package dev.flxpoint.arch.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * What must be true of a release before it is uploaded, since what is on Central stays there. It is
 * one file and needs nothing but the JDK, so that a script can run it as it is, without a build.
 */
final class BundleCheck {
  private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Map<String, String> CHECKSUMS =
      Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");

  /** What every artifact has, and what it has besides if it is a jar. */
  private static final List<String> FILES = List.of(".pom", "-cyclonedx.json", "-cyclonedx.xml");

  private static final List<String> OF_JARS = List.of(".jar", "-sources.jar", "-javadoc.jar");

  /** What Central asks of a POM. */
  private static final List<String> OF_POMS =
      List.of("name", "description", "url", "licenses/license", "developers/developer", "scm/url");

  /**
   * What only tests or the build itself need, as the groups of their artifacts begin. The sandbox
   * has an extension of JUnit, and lists what that is compiled against.
   */
  private static final Pattern NOT_SHIPPED =
      Pattern.compile(
          "(org\\.assertj|com\\.h2database|org\\.seleniumhq|com\\.tngtech|org\\.openapitools)\\b.*"
              + "|.*:(mockwebserver3|junit-jupiter-engine|junit-platform-(?!commons$).*|embedded-redis)");

  private final Path root;
  private final Path group;
  private final String version;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param root the repository that the bundle is made from
   * @param bundle the folder that it is unpacked in
   */
  BundleCheck(Path root, Path bundle) {
    this.root = root;
    this.group = bundle.resolve("dev/flxpoint");
    this.version = texts(read(root.resolve("bom/pom.xml")), "/project/version").get(0);
  }

  /** Prints what is wrong, and ends with 1 if anything is. */
  public static void main(String[] args) throws Exception {
    List<String> problems = new BundleCheck(Path.of(args[0]), Path.of(args[1])).problems();
    problems.forEach(System.err::println);
    if (!problems.isEmpty()) {
      System.exit(1);
    }
    System.out.println("The bundle in " + args[1] + " can be released.");
  }

  List<String> problems() throws Exception {
    if (!RELEASE.matcher(version).matches()) {
      problems.add(version + " is no version of a release: run .ci/set-version.sh");
    }
    checkChangelog();
    Set<String> expected =
        new TreeSet<>(
            texts(
                read(root.resolve("bom/pom.xml")),
                "/project/artifactId | //dependency[groupId='dev.flxpoint']/artifactId"));
    Set<String> found = new TreeSet<>(names(group));
    for (String artifact : expected) {
      if (found.contains(artifact)) {
        checkArtifact(artifact, found);
      } else {
        problems.add(artifact + " is missing, though bom/pom.xml names it");
      }
    }
    found.removeAll(expected);
    found.removeAll(parents(expected));
    found.forEach(
        each -> problems.add(each + " is published, though bom/pom.xml does not name it"));
    return List.copyOf(problems);
  }

  private void checkChangelog() throws IOException {
    List<String> section =
        Files.readAllLines(root.resolve("CHANGELOG.md")).stream()
            .dropWhile(line -> !line.matches("## " + version + " - \\d{4}-\\d\\d-\\d\\d"))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    if (section.isEmpty()) {
      problems.add("CHANGELOG.md tells nothing of " + version + ": run .ci/set-version.sh");
    }
  }

  private void checkArtifact(String artifact, Set<String> found) throws Exception {
    Path folder = group.resolve(artifact).resolve(version);
    if (!names(group.resolve(artifact)).equals(List.of(version))) {
      problems.add(artifact + " has not " + version + " alone");
      return;
    }
    Document pom = read(folder.resolve(artifact + "-" + version + ".pom"));
    boolean isJar = texts(pom, "/project/packaging[.='pom']").isEmpty();
    for (String end : isJar ? concat(FILES, OF_JARS) : FILES) {
      if (!Files.exists(folder.resolve(artifact + "-" + version + end))) {
        problems.add(artifact + " has no " + end);
      }
    }
    for (String file : names(folder)) {
      checkFile(folder.resolve(file), file);
    }
    checkPom(artifact, pom, found);
    checkParts(artifact, pom, folder.resolve(artifact + "-" + version + "-cyclonedx.xml"));
  }

  private void checkFile(Path file, String name) throws Exception {
    String end = name.substring(name.lastIndexOf('.') + 1);
    if (CHECKSUMS.containsKey(end) || end.equals("asc")) {
      return;
    }
    if (!Files.exists(file.resolveSibling(name + ".asc"))) {
      problems.add(name + " is not signed");
    }
    byte[] content = Files.readAllBytes(file);
    for (var each : CHECKSUMS.entrySet()) {
      Path sum = file.resolveSibling(name + "." + each.getKey());
      String right =
          HexFormat.of().formatHex(MessageDigest.getInstance(each.getValue()).digest(content));
      if (!Files.exists(sum) || !Files.readString(sum).strip().equals(right)) {
        problems.add(name + " has no right " + each.getKey());
      }
    }
  }

  private void checkPom(String artifact, Document pom, Set<String> found) {
    List<String> parent = texts(pom, "/project/parent/artifactId");
    if (!found.containsAll(parent)) {
      problems.add(artifact + " has a parent that is not published: " + parent);
    }
    for (String each : OF_POMS) {
      if (texts(pom, "/project/" + each).isEmpty() && parent.isEmpty()) {
        problems.add(artifact + " has a POM without " + each);
      }
    }
    if (!texts(pom, "//*[contains(., '-SNAPSHOT')]").isEmpty()) {
      problems.add(artifact + " has a POM that names a SNAPSHOT");
    }
  }

  /** That the list of parts has what comes along with the artifact, and nothing of its tests. */
  private void checkParts(String artifact, Document pom, Path file) {
    if (!Files.exists(file)) {
      return;
    }
    Document list = read(file);
    List<String> names = texts(list, "/*/*[local-name()='components']/*/*[local-name()='name']");
    List<String> groups = texts(list, "/*/*[local-name()='components']/*/*[local-name()='group']");
    for (int i = 0; i < names.size(); i++) {
      String part = groups.get(i) + ":" + names.get(i);
      if (NOT_SHIPPED.matcher(part).matches()) {
        problems.add(artifact + " lists " + part + ", which is not shipped");
      }
    }
    texts(
            pom,
            "/project/dependencies/dependency[not(scope='test' or scope='provided')]"
                + "[not(optional='true')]/artifactId")
        .stream()
        .filter(each -> !names.contains(each))
        .forEach(each -> problems.add(artifact + " does not list " + each + ", which it needs"));
  }

  private Set<String> parents(Set<String> artifacts) {
    return artifacts.stream()
        .map(each -> group.resolve(each).resolve(version).resolve(each + "-" + version + ".pom"))
        .filter(Files::exists)
        .flatMap(pom -> texts(read(pom), "/project/parent/artifactId").stream())
        .collect(Collectors.toSet());
  }

  private static List<String> concat(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private static Document read(Path file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(false);
      return factory.newDocumentBuilder().parse(file.toFile());
    } catch (Exception e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  private static List<String> texts(Document document, String path) {
    try {
      NodeList found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength())
          .mapToObj(i -> found.item(i).getTextContent())
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
  }
}
