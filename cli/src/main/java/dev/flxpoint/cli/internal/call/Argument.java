package dev.flxpoint.cli.internal.call;

import java.lang.reflect.Type;

/**
 * What an operation takes.
 *
 * @param name as on the command line
 * @param place where it goes
 * @param type of its value; that of each value where it may be given several times
 */
record Argument(String name, Place place, Type type, boolean required, boolean repeatable) {
  /** Where an argument goes. */
  enum Place {
    PATH,
    QUERY,
    BODY
  }
}
