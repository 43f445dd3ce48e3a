package dev.flxpoint.spring;

import dev.flxpoint.consumers.ClassPath;
import org.junit.jupiter.api.Test;

/** What the tests beside it, which are those of the starter, were run with. */
class OneOkHttpTest {
  @Test
  void classPath_hasOneOkHttp() throws Exception {
    ClassPath.check();
  }
}
