package dev.flxpoint.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassPathTest {
  @TempDir Path directory;

  @Test
  void check_ofWhatThisBuildManages_saysWhereEachIs() throws IOException {
    assertThat(ClassPath.check(ClassLoader.getSystemClassLoader()))
        .anyMatch(line -> line.startsWith("okhttp3.OkHttpClient is loaded from okhttp-jvm-5."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"okhttp3.OkHttpClient", "okio.Buffer", "kotlin.Unit"})
  void check_ofTwoFilesWithOneClass_namesBoth(String className) throws IOException {
    Path second = directory.resolve("second.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(second))) {
      jar.putNextEntry(new JarEntry(className.replace('.', '/') + ".class"));
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {second.toUri().toURL()})) {
      assertThatIllegalStateException()
          .isThrownBy(() -> ClassPath.check(loader))
          .withMessageMatching(".* is in \\[\\S+\\.jar, second\\.jar], but must be in .*");
    }
  }

  @Test
  void check_ofNothing_saysSo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ClassPath.check(ClassLoader.getPlatformClassLoader()))
        .withMessageContaining("is in [], but must be in");
  }
}
