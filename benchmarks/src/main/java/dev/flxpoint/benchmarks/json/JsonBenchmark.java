package dev.flxpoint.benchmarks.json;

import dev.flxpoint.benchmarks.meter.Meter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Decodes and encodes the same variants with each codec.
 *
 * <p>In each round every codec runs once, in an order drawn anew, and its CPU time is divided into
 * that of the first codec in the same round: what else the machine does then hits all alike. The
 * table shows the medians.
 */
public final class JsonBenchmark {
  /** Rounds that make the medians steady. */
  public static final int DEFAULT_ROUNDS = 60;

  /** Passes in a round, so that one measurement takes some tens of milliseconds. */
  private static final int PASSES = 5;

  private final List<Codec> codecs =
      List.of(
          MoshiCodec.reflective(),
          MoshiCodec.generated(),
          new GsonCodec(),
          JacksonCodec.plain(),
          JacksonCodec.blackbird());

  private final byte[] json = SampleVariants.json();
  private final int rounds;

  /** Creates one of so many rounds that count, after half as many that do not. */
  public JsonBenchmark(int rounds) {
    this.rounds = rounds;
  }

  /** Measures, and returns the table. */
  public String table() {
    List<List<Sample>> samples = codecs.stream().<List<Sample>>map(c -> new ArrayList<>()).toList();
    Random random = new Random(1);
    List<Integer> order = new ArrayList<>(IntStream.range(0, codecs.size()).boxed().toList());
    for (int round = -rounds / 2; round < rounds; round++) {
      Sample[] results = new Sample[codecs.size()];
      Collections.shuffle(order, random);
      order.forEach(codec -> results[codec] = measure(codecs.get(codec)));
      for (int codec = 0; round >= 0 && codec < results.length; codec++) {
        samples.get(codec).add(results[codec].against(results[0]));
      }
    }
    StringBuilder table =
        new StringBuilder("codec\tdecode_ratio\tencode_ratio\tdecode_MB\tencode_MB\n");
    for (int codec = 0; codec < codecs.size(); codec++) {
      table.append(row(codecs.get(codec), samples.get(codec)));
    }
    return table.toString();
  }

  private static String row(Codec codec, List<Sample> samples) {
    return String.format(
        Locale.ROOT,
        "%s\t%.2f\t%.2f\t%.2f\t%.2f%n",
        codec.name(),
        median(samples.stream().mapToDouble(Sample::decodeTime).toArray()),
        median(samples.stream().mapToDouble(Sample::encodeTime).toArray()),
        median(samples.stream().mapToDouble(Sample::decodeBytes).toArray()) / 1e6,
        median(samples.stream().mapToDouble(Sample::encodeBytes).toArray()) / 1e6);
  }

  private Sample measure(Codec codec) {
    try {
      Object decoded = codec.decode(json);
      Meter decode = Meter.start();
      for (int i = 0; i < PASSES; i++) {
        decoded = codec.decode(json);
      }
      decode.stop();
      byte[] encoded = json;
      Meter encode = Meter.start();
      for (int i = 0; i < PASSES; i++) {
        encoded = codec.encode(decoded);
      }
      encode.stop();
      if (encoded.length != json.length) {
        throw new IllegalStateException(
            codec.name() + " wrote " + encoded.length + " bytes of " + json.length);
      }
      return new Sample(
          decode.nanos() / PASSES,
          encode.nanos() / PASSES,
          decode.bytes() / PASSES,
          encode.bytes() / PASSES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private record Sample(
      double decodeTime, double encodeTime, double decodeBytes, double encodeBytes) {
    /** The same with times as how many times faster than the baseline. */
    Sample against(Sample baseline) {
      return new Sample(
          baseline.decodeTime / decodeTime,
          baseline.encodeTime / encodeTime,
          decodeBytes,
          encodeBytes);
    }
  }
}
