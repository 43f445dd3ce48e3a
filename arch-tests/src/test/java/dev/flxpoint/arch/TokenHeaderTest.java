package dev.flxpoint.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import dev.flxpoint.arch.fixture.AnnotatesTokenHeader;
import dev.flxpoint.arch.fixture.KeepsTokenHeader;
import dev.flxpoint.arch.fixture.SendsAuthorization;
import dev.flxpoint.arch.fixture.WritesTokenHeader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a token can leave the process. */
final class TokenHeaderTest extends GuardTest {
  private static final String HEADER = "X-API-TOKEN";
  private static final String WRITER = "dev.flxpoint.client.TokenHeader";

  /**
   * They have no token of a user: what judges arrivals at the sandbox, looks for the header in a
   * spec or in what was pasted, prints it with the name of a variable, and fills a sandbox by the
   * sandbox's own tokens.
   */
  private static final Set<String> WITHOUT_TOKENS =
      Set.of(
          "dev.flxpoint.sandbox.internal.check.TokenJudge",
          "dev.flxpoint.specdiff.TokenTypes",
          "dev.flxpoint.cli.internal.target.CopiedAlong",
          "dev.flxpoint.cli.internal.reference.CurlLine",
          "dev.flxpoint.cli.internal.sandbox.FirstStock");

  /** Their bare OkHttp calls, the baselines, go to the loopback with invented tokens. */
  private static final JavaClasses ALL_BUT_BENCHMARKS =
      Code.MAIN.that(resideOutsideOfPackage(OurModule.BENCHMARKS.packages()));

  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            noClasses()
                .that()
                .doNotHaveFullyQualifiedName(WRITER)
                .and(mayHaveTokens())
                .should(mention(HEADER))
                .because("one place sees to it that a token goes to its origin and nowhere else"),
            ALL_BUT_BENCHMARKS,
            WritesTokenHeader.class,
            KeepsTokenHeader.class,
            AnnotatesTokenHeader.class),
        Guard.of(
            noClasses()
                .that(mayHaveTokens())
                .should(mention("Authorization"))
                .because("the API does not read that header, and proxies and logs do"),
            Code.MAIN,
            SendsAuthorization.class));
  }

  /** Otherwise the first rule would go on to hold if one of the classes had another name. */
  @Test
  void whoMayMentionTheHeader_isThere() {
    assertThat(Stream.concat(Stream.of(WRITER), WITHOUT_TOKENS.stream()))
        .allSatisfy(
            name -> assertThat(ConstantPool.mentions(Code.MAIN.get(name), HEADER)).isTrue());
  }

  private static DescribedPredicate<JavaClass> mayHaveTokens() {
    return DescribedPredicate.describe(
        "may have tokens", type -> !WITHOUT_TOKENS.contains(type.getName()));
  }

  private static ArchCondition<JavaClass> mention(String text) {
    return ArchCondition.from(
        DescribedPredicate.describe("mention " + text, type -> ConstantPool.mentions(type, text)));
  }
}
