package dev.flxpoint.consumers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A POM as users get it. */
final class PublishedPom {
  private static final List<String> REQUIRED =
      List.of(
          "groupId",
          "artifactId",
          "version",
          "name",
          "description",
          "url",
          "licenses/license/name",
          "licenses/license/url",
          "developers/developer/name",
          "scm/connection",
          "scm/url");

  private static final List<String> FORBIDDEN =
      List.of(
          "parent",
          "modules",
          "properties",
          "build",
          "profiles",
          "reporting",
          "repositories",
          "pluginRepositories",
          "distributionManagement");

  private static final String DEPENDENCY = "/project/dependencies/dependency";
  private static final String ANY_DEPENDENCY = "//dependencies/dependency";

  private final XPath xpath = XPathFactory.newInstance().newXPath();
  private final Document xml;

  private PublishedPom(Document xml) {
    this.xml = xml;
  }

  static PublishedPom read(Path file) {
    try {
      return new PublishedPom(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    } catch (Exception e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  /** Returns what would trouble a user or a repository, one problem a line. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (String element : REQUIRED) {
      if (text("/project/" + element).isBlank()) {
        problems.add("has no " + element);
      }
    }
    for (String element : FORBIDDEN) {
      if (!nodes("/project/" + element).isEmpty()) {
        problems.add("has " + element);
      }
    }
    nodes("//text()[contains(., '${')]")
        .forEach(text -> problems.add("leaves " + text.getTextContent().strip() + " open"));
    for (Node dependency : nodes(ANY_DEPENDENCY)) {
      String version = text("version", dependency);
      if (version.isBlank()) {
        problems.add(name(dependency) + " has no version");
      }
      if (text("scope", dependency).equals("test")) {
        problems.add(name(dependency) + " is for tests");
      }
      if (version.endsWith("-SNAPSHOT") && !version.equals(text("/project/version"))) {
        problems.add(name(dependency) + " is a snapshot, " + version);
      }
    }
    return problems;
  }

  /** Returns a line for each dependency: what it is, its scope, and whether it is optional. */
  List<String> dependencies() {
    return nodes(DEPENDENCY).stream()
        .map(
            each ->
                "%s %s%s"
                    .formatted(
                        name(each),
                        text("scope", each).isEmpty() ? "compile" : text("scope", each),
                        text("optional", each).equals("true") ? " optional" : ""))
        .sorted()
        .toList();
  }

  /** Returns the artifacts of this project whose versions it manages. */
  List<String> managed() {
    return nodes("/project/dependencyManagement/dependencies/dependency[groupId='dev.flxpoint']")
        .stream()
        .map(each -> text("artifactId", each))
        .toList();
  }

  private String name(Node dependency) {
    return text("groupId", dependency) + ":" + text("artifactId", dependency);
  }

  private String text(String path) {
    return text(path, xml);
  }

  private String text(String path, Node from) {
    try {
      return xpath.evaluate(path, from);
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private List<Node> nodes(String path) {
    try {
      NodeList found = (NodeList) xpath.evaluate(path, xml, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
