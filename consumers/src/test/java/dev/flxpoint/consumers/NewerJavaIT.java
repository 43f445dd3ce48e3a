package dev.flxpoint.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program of a user who has a newer Java, with the class path that their build made. */
final class NewerJavaIT {
  /** One carrier: whatever held it while it waits would keep all others from going on. */
  private static final List<String> ONE_CARRIER =
      List.of(
          "-Djdk.virtualThreadScheduler.parallelism=1",
          "-Djdk.virtualThreadScheduler.maxPoolSize=1");

  @ParameterizedTest
  @ValueSource(ints = {21, 25})
  void virtualThreads_onOneCarrier_allGetTheirAnswers(int release)
      throws IOException, InterruptedException {
    Optional<Path> jdk = Jdks.ofThisMachine().find(release);
    if (jdk.isEmpty()) {
      System.out.println("Java " + release + " is not here: JAVA_HOME_" + release + " names one");
    }
    assumeTrue(jdk.isPresent());
    String said = run(jdk.get());
    System.out.println("Java " + release + ": " + said.strip().lines().reduce((a, b) -> b).get());
    assertThat(said).contains("answered: 24 on virtual threads");
  }

  private static String run(Path jdk) throws IOException, InterruptedException {
    List<String> classPath = Project.named("plain").said("class path: (.*)");
    assertThat(classPath).as("class paths of plain").hasSize(1);
    ProcessBuilder command = new ProcessBuilder(jdk.resolve("bin/java").toString());
    command.command().addAll(ONE_CARRIER);
    command.command().addAll(List.of("-classpath", classPath.get(0), "Main"));
    Process process = command.redirectErrorStream(true).start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      return said;
    } finally {
      process.destroyForcibly();
    }
  }
}
