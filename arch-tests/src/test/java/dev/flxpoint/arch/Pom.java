package dev.flxpoint.arch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a pom.xml declares of ours. */
public final class Pom {
  private static final String PREFIX = "flxpoint-";

  /** What the ecosystem adds to the name of what sets up Spring Boot. */
  private static final String STARTER = "-boot-starter$";

  /** Profiles included, plugins not: what a plugin brings runs in the build alone. */
  private static final String OURS =
      "//dependency[not(ancestor::plugin or ancestor::dependencyManagement)]"
          + "[groupId='dev.flxpoint'][not(scope='test')]/artifactId";

  private static final String BUILT_BEFORE =
      "//dependency[not(ancestor::dependencyManagement)][groupId='dev.flxpoint']/artifactId";

  private static final String MANAGED =
      "//dependencyManagement//dependency[groupId='dev.flxpoint']/artifactId";

  private final Document xml;

  private Pom(Document xml) {
    this.xml = xml;
  }

  public static Pom read(Path file) {
    try {
      return new Pom(
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
    } catch (Exception e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  /**
   * Returns the modules that it declares, and not for tests alone, though the given one may not.
   */
  List<OurModule> strangersOf(OurModule module) {
    List<String> declared = brings();
    return module.strangers().stream()
        .filter(stranger -> declared.contains(stranger.directory()))
        .toList();
  }

  /** Returns the modules that come with it for whoever depends on it, by their directories. */
  public List<String> brings() {
    return directories(OURS);
  }

  /** Returns the modules that Maven builds before it with {@code -am}, by their directories. */
  public List<String> builtBefore() {
    return directories(BUILT_BEFORE);
  }

  /** Returns the modules whose versions it gives to whoever imports it, by their directories. */
  public List<String> manages() {
    return directories(MANAGED);
  }

  /** Returns the artifacts that are not uploaded though they are built, by their names. */
  public List<String> excludedFromBundle() {
    return texts("//excludeArtifacts/artifact");
  }

  public List<String> modules() {
    return texts("/project/modules/module");
  }

  private List<String> directories(String path) {
    return texts(path).stream()
        .map(artifact -> artifact.replaceFirst(PREFIX, "").replaceFirst(STARTER, ""))
        .toList();
  }

  private List<String> texts(String path) {
    try {
      NodeList found =
          (NodeList)
              XPathFactory.newInstance().newXPath().evaluate(path, xml, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength())
          .mapToObj(i -> found.item(i).getTextContent())
          .toList();
    } catch (XPathExpressionException e) {
      throw new IllegalStateException(e);
    }
  }
}
