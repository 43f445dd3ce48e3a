package dev.flxpoint.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JdksTest {
  @TempDir Path folder;

  @Test
  void find_ofAVariable_isItsHome() throws IOException {
    Path jdk = jdk("named", "25.0.1");
    assertThat(new Jdks(Map.of("JAVA_HOME_25_X64", jdk.toString()), folder, List.of()).find(25))
        .contains(jdk);
  }

  @Test
  void find_ofAToolchain_isItsHome() throws IOException {
    Path jdk = jdk("chained", "21.0.9");
    Files.createDirectories(folder.resolve(".m2"));
    Files.writeString(folder.resolve(".m2/toolchains.xml"), "<jdkHome> " + jdk + " </jdkHome>");
    assertThat(new Jdks(Map.of(), folder, List.of()).find(21)).contains(jdk);
  }

  @Test
  void find_inAFolder_isTheOneOfThatRelease() throws IOException {
    jdk("a", "17.0.15");
    Path mac = jdk("b/Contents/Home", "25");
    assertThat(new Jdks(Map.of(), folder, List.of(folder)).find(25)).contains(mac);
  }

  @Test
  void find_whereThereIsNone_isEmpty() throws IOException {
    jdk("a", "21.0.2");
    Map<String, String> gone = Map.of("JAVA_HOME", folder.resolve("gone").toString());
    assertThat(new Jdks(gone, folder, List.of(folder, folder.resolve("gone"))).find(2)).isEmpty();
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "IMAGE=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }
}
