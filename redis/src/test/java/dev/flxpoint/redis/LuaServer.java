package dev.flxpoint.redis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.Varargs;
import org.luaj.vm2.lib.VarArgFunction;
import org.luaj.vm2.lib.jse.JsePlatform;

/**
 * A double of a Redis server that runs a script in this process, on a clock that the test sets, and
 * that can lose what it knows.
 */
final class LuaServer {
  private final Globals globals = JsePlatform.standardGlobals();
  private final LuaValue script;
  private final LongSupplier micros;
  private final Map<String, Map<String, String>> hashes = new HashMap<>();
  private Map<String, Map<String, String>> snapshot = Map.of();
  private int runs = 1;
  private long clockSetBy;
  long commands;

  /**
   * Creates one.
   *
   * @param micros the time on its clock, as long as nobody sets it
   */
  LuaServer(String text, LongSupplier micros) {
    this.micros = micros;
    LuaTable redis = new LuaTable();
    redis.set(
        "call",
        new VarArgFunction() {
          @Override
          public Varargs invoke(Varargs args) {
            return command(args);
          }
        });
    globals.set("redis", redis);
    // Its own knows no precision, so that a long number becomes 1.79E15.
    globals
        .get("string")
        .set(
            "format",
            new VarArgFunction() {
              @Override
              public Varargs invoke(Varargs args) {
                return LuaValue.valueOf(formatted(args));
              }
            });
    script = globals.load(text, "permits");
  }

  List<Long> run(String key, List<String> arguments) {
    commands++;
    globals.set("KEYS", LuaValue.listOf(new LuaValue[] {LuaValue.valueOf(key)}));
    globals.set(
        "ARGV",
        LuaValue.listOf(arguments.stream().map(LuaValue::valueOf).toArray(LuaValue[]::new)));
    LuaTable reply = script.call().checktable();
    return IntStream.rangeClosed(1, reply.length())
        .mapToObj(i -> (long) reply.get(i).checkdouble())
        .toList();
  }

  /** Sets the clock forward, or back by a negative time. */
  void setClock(long byMicros) {
    clockSetBy += byMicros;
  }

  /** Remembers all for a restart. */
  void save() {
    snapshot = copy(hashes);
  }

  void restartEmpty() {
    runs++;
    hashes.clear();
  }

  void restartFromSnapshot() {
    runs++;
    hashes.clear();
    hashes.putAll(copy(snapshot));
  }

  /** Forgets a key, as if there were no room for it. */
  void evict() {
    hashes.clear();
  }

  Map<String, Map<String, String>> hashes() {
    return hashes;
  }

  private Varargs command(Varargs args) {
    String name = args.checkjstring(1);
    switch (name) {
      case "TIME" -> {
        long now = micros.getAsLong() + clockSetBy;
        return list(Long.toString(now / 1_000_000), Long.toString(now % 1_000_000));
      }
      case "INFO" -> {
        return LuaValue.valueOf("# Server\r\nredis_version:7.0.15\r\nrun_id:r" + runs + "\r\n");
      }
      case "HGETALL" -> {
        return list(
            hashes.getOrDefault(args.checkjstring(2), Map.of()).entrySet().stream()
                .flatMap(e -> List.of(e.getKey(), e.getValue()).stream())
                .toArray(String[]::new));
      }
      case "HSET" -> {
        Map<String, String> hash =
            hashes.computeIfAbsent(args.checkjstring(2), key -> new LinkedHashMap<>());
        LongStream.iterate(3, i -> i < args.narg(), i -> i + 2)
            .forEach(i -> hash.put(args.checkjstring((int) i), args.checkjstring((int) i + 1)));
        return LuaValue.ZERO;
      }
      case "PEXPIRE" -> {
        return LuaValue.ONE;
      }
      default -> throw new AssertionError("The script calls " + name);
    }
  }

  /** Knows {@code %s} and {@code %.0f}, which the script uses: Java's own takes most of a run. */
  private static String formatted(Varargs args) {
    String text = args.checkjstring(1);
    StringBuilder formatted = new StringBuilder();
    int from = 0;
    for (int value = 2; value <= args.narg(); value++) {
      int at = text.indexOf('%', from);
      boolean words = text.startsWith("%s", at);
      if (!words && !text.startsWith("%.0f", at)) {
        throw new AssertionError("The script formats by " + text);
      }
      formatted.append(text, from, at);
      if (words) {
        formatted.append(args.checkjstring(value));
      } else {
        formatted.append(Math.round(args.checkdouble(value)));
      }
      from = at + (words ? 2 : 4);
    }
    return formatted.append(text, from, text.length()).toString();
  }

  private static LuaTable list(String... values) {
    LuaTable table = new LuaTable();
    for (int i = 0; i < values.length; i++) {
      table.set(i + 1, LuaValue.valueOf(values[i]));
    }
    return table;
  }

  private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> hashes) {
    Map<String, Map<String, String>> copy = new HashMap<>();
    hashes.forEach((key, hash) -> copy.put(key, new LinkedHashMap<>(hash)));
    return copy;
  }
}
