package dev.flxpoint.contract.program;

import java.net.URI;

/** Something that uses the API, as it runs where it is used. */
@FunctionalInterface
public interface Program {
  /**
   * Runs it to its end, on the calling thread; several runs may go side by side, each with an
   * address of its own.
   *
   * @param url of the API
   * @param token what it is to send as its token
   * @return what it made of the answers, such as all that it printed; compared by {@code equals}
   * @throws Exception if it could not do its work
   */
  Object run(URI url, String token) throws Exception;
}
