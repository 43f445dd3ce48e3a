package dev.flxpoint.benchmarks.json;

import java.io.IOException;

/** One JSON library, as it is set up by who uses it well. */
interface Codec {
  String name();

  /** Returns a list of variants, in whatever class the library fills. */
  Object decode(byte[] json) throws IOException;

  /** Encodes what {@link #decode} returned. */
  byte[] encode(Object variants) throws IOException;
}
