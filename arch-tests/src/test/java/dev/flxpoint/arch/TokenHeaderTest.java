package dev.flxpoint.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import dev.flxpoint.arch.fixture.AnnotatesTokenHeader;
import dev.flxpoint.arch.fixture.KeepsTokenHeader;
import dev.flxpoint.arch.fixture.SendsAuthorization;
import dev.flxpoint.arch.fixture.WritesTokenHeader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a token can leave the process. */
final class TokenHeaderTest extends GuardTest {
  private static final String HEADER = "X-API-TOKEN";
  private static final String WRITER = "dev.flxpoint.client.TokenHeader";

  @Override
  List<Guard> guards() {
    return List.of(
        Guard.of(
            noClasses()
                .that()
                .doNotHaveFullyQualifiedName(WRITER)
                .should(mention(HEADER))
                .because("one place sees to it that a token goes to its origin and nowhere else"),
            Code.TOKEN_HOLDERS,
            WritesTokenHeader.class,
            KeepsTokenHeader.class,
            AnnotatesTokenHeader.class),
        Guard.of(
            noClasses()
                .should(mention("Authorization"))
                .because("the API does not read that header, and proxies and logs do"),
            Code.TOKEN_HOLDERS,
            SendsAuthorization.class));
  }

  /** Otherwise the first rule would go on to hold if the class had another name. */
  @Test
  void writerOfTheHeader_isThere() {
    assertThat(ConstantPool.mentions(Code.RUNTIME.get(WRITER), HEADER)).isTrue();
  }

  private static ArchCondition<JavaClass> mention(String text) {
    return ArchCondition.from(
        DescribedPredicate.describe("mention " + text, type -> ConstantPool.mentions(type, text)));
  }
}
