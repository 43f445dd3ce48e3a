package dev.flxpoint.cli.internal.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flxpoint.api.Operation;
import dev.flxpoint.api.TokenType;
import dev.flxpoint.cli.internal.catalogue.Resource;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScopeMarksTest {
  @ParameterizedTest
  @CsvSource({"UTF-8,\u2713,\u2014", "US-ASCII,yes,-", "ISO-8859-1,yes,-", "windows-1252,yes,-"})
  void in_charset_takesWhatItCanShow(String charset, String yes, String no) {
    assertThat(ScopeMarks.in(Charset.forName(charset))).isEqualTo(new ScopeMarks(yes, no));
  }

  @Test
  void of_resource_countsWhatIsAllowedInPart() {
    ScopeMarks marks = new ScopeMarks("all", "none");
    Operation shops = Accepting.exactly(TokenType.ACCOUNT, TokenType.CHANNEL);
    Resource mixed =
        new Resource(
            "Mixed", List.of(shops, Accepting.exactly(TokenType.ACCOUNT, TokenType.SOURCE)));
    Resource single = new Resource("Single", List.of(shops));

    assertThat(marks.of(mixed, TokenType.ACCOUNT)).isEqualTo("all");
    assertThat(marks.of(mixed, TokenType.SOURCE)).isEqualTo("1/2");
    assertThat(marks.of(single, TokenType.SOURCE)).isEqualTo("none");
  }
}
