package dev.flxpoint.arch.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A repository of a BOM and one module, and the bundle of their release. */
final class BundleFixture {
  static final String POM =
      """
      <project>
        <name>n</name><description>d</description><url>u</url>
        <licenses><license/></licenses><developers><developer/></developers><scm><url>u</url></scm>
        <dependencies>
          <dependency><groupId>com.squareup.okhttp3</groupId><artifactId>okhttp-jvm</artifactId></dependency>
          <dependency><artifactId>micrometer-core</artifactId><optional>true</optional></dependency>
          <dependency><artifactId>assertj-core</artifactId><scope>test</scope></dependency>
        </dependencies>
      </project>
      """;

  private static final Map<String, String> CHECKSUMS =
      Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");

  private final Path root;
  private final String version;

  BundleFixture(Path root) throws Exception {
    this(root, "1.2.3");
  }

  BundleFixture(Path root, String version) throws Exception {
    this.root = root;
    this.version = version;
    Files.createDirectories(root.resolve("bom"));
    Files.writeString(
        root.resolve("bom/pom.xml"),
        """
        <project>
          <artifactId>flxpoint-bom</artifactId><version>%s</version>
          <dependency><groupId>dev.flxpoint</groupId><artifactId>flxpoint-runtime</artifactId></dependency>
          <dependency><groupId>other</groupId><artifactId>other-bom</artifactId></dependency>
        </project>
        """
            .formatted(version));
    Files.writeString(
        root.resolve("CHANGELOG.md"),
        "# Changelog\n\n## 1.2.3 - 2026-01-02\n\n### Added\n- More.\n\n## 1.2.2 - 2026-01-01\n");
    pom(
        "flxpoint-bom",
        POM.replaceAll("(?s)<dependencies>.*</dependencies>", "<packaging>pom</packaging>"));
    parts("flxpoint-bom");
    pom("flxpoint-runtime", POM);
    parts("flxpoint-runtime", "com.squareup.okhttp3:okhttp-jvm", "com.squareup.moshi:moshi");
    for (String end : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
      write(name("flxpoint-runtime", end), end);
    }
  }

  List<String> problems() throws Exception {
    return new BundleCheck(root, root.resolve("bundle")).problems();
  }

  Path file(String name) {
    return root.resolve("bundle/dev/flxpoint").resolve(name);
  }

  void pom(String artifact, String text) throws Exception {
    write(name(artifact, ".pom"), text);
  }

  void parts(String artifact, String... parts) throws Exception {
    write(name(artifact, "-cyclonedx.json"), "{}");
    write(
        name(artifact, "-cyclonedx.xml"),
        Stream.of(parts)
            .map(each -> each.split(":", -1))
            .map(
                each ->
                    "<component><group>%s</group><name>%s</name></component>"
                        .formatted(each[0], each[1]))
            .collect(Collectors.joining("", "<bom><components>", "</components></bom>")));
  }

  /** Writes a file, its signature and its checksums. */
  void write(String name, String text) throws Exception {
    Path file = file(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.writeString(file(name + ".asc"), "signature");
    for (var each : CHECKSUMS.entrySet()) {
      byte[] sum = MessageDigest.getInstance(each.getValue()).digest(Files.readAllBytes(file));
      Files.writeString(file(name + "." + each.getKey()), HexFormat.of().formatHex(sum));
    }
  }

  /** Deletes a file, its signature and its checksums. */
  void delete(String name) throws IOException {
    Files.delete(file(name));
    for (String end : List.of("asc", "md5", "sha1", "sha256", "sha512")) {
      Files.delete(file(name + "." + end));
    }
  }

  private String name(String artifact, String end) {
    return artifact + "/" + version + "/" + artifact + "-" + version + end;
  }
}
