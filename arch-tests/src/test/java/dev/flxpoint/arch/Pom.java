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
final class Pom {
  private static final String PREFIX = "flxpoint-";

  /** Profiles included, plugins not: what a plugin brings runs in the build alone. */
  private static final String OURS =
      "//dependency[not(ancestor::plugin or ancestor::dependencyManagement)]"
          + "[groupId='dev.flxpoint'][not(scope='test')]/artifactId";

  private static final String BUILT_BEFORE =
      "//dependency[not(ancestor::dependencyManagement)][groupId='dev.flxpoint']/artifactId";

  private final Document xml;

  private Pom(Document xml) {
    this.xml = xml;
  }

  static Pom read(Path file) {
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
    List<String> declared = texts(OURS);
    return module.strangers().stream()
        .filter(stranger -> declared.contains(PREFIX + stranger.directory()))
        .toList();
  }

  /** Returns the modules that Maven builds before it with {@code -am}, by their directories. */
  List<String> builtBefore() {
    return texts(BUILT_BEFORE).stream().map(artifact -> artifact.replaceFirst(PREFIX, "")).toList();
  }

  List<String> modules() {
    return texts("/project/modules/module");
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
