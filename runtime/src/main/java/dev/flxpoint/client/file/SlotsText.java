package dev.flxpoint.client.file;

import dev.flxpoint.client.internal.pacing.PaceNumbers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** {@link Slots} as the bytes of their file: a line that names the form, numbers, a checksum. */
final class SlotsText {
  /** Always as long, so that a disk that fills up later does not matter. */
  static final int LENGTH = 4_096;

  private static final String FORM = "flxpoint-permits 1\n";
  private static final Pattern ANY_FORM = Pattern.compile("flxpoint-permits (\\d{1,9})\n");
  private static final int MOST_TICKETS = 64;

  /** What is behind it is not in the files of before there was a shared pace. */
  private static final String PACE = "pace";

  private SlotsText() {}

  static byte[] bytes(Slots slots) {
    StringJoiner numbers = new StringJoiner(" ");
    numbers.add(Long.toString(slots.lastSeen)).add(Long.toString(slots.pausedUntil));
    for (Slots.Slot slot : slots.slots) {
      numbers.add(Long.toString(slot.freeAt));
      numbers.add(Long.toString(slot.lease)).add(Long.toString(slot.leaseEnds));
    }
    slots.tickets.stream()
        .limit(MOST_TICKETS)
        .forEach(
            ticket ->
                numbers.add(Long.toString(ticket.process())).add(Long.toString(ticket.promise())));
    numbers.add(PACE).add(Long.toString(slots.takenAt));
    for (Slots.Slot slot : slots.slots) {
      numbers.add(Long.toString(slot.takenAt)).add(slot.telling ? "1" : "0");
    }
    if (slots.pace != null) {
      Arrays.stream(PaceNumbers.of(slots.pace)).mapToObj(Long::toString).forEach(numbers::add);
    }
    String text = FORM + numbers + "\n";
    byte[] all = (text + checksum(text) + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] padded = new byte[LENGTH];
    Arrays.fill(padded, (byte) ' ');
    System.arraycopy(all, 0, padded, 0, all.length);
    return padded;
  }

  /** Returns why the file is not ours, and what to do; null if it is, whole or not. */
  static @Nullable String objection(byte[] bytes) {
    byte[] form = FORM.getBytes(StandardCharsets.US_ASCII);
    int length = Math.min(form.length, bytes.length);
    if (Arrays.equals(form, 0, length, bytes, 0, length)) {
      return null;
    }
    Matcher other = ANY_FORM.matcher(new String(bytes, StandardCharsets.US_ASCII));
    return other.lookingAt()
        ? "it has version "
            + other.group(1)
            + " of the format, and this library knows version 1: use one version of the library in"
            + " all processes of this host, or another folder"
        : "it is no file of permits: move it away, or use another folder";
  }

  /** Returns what the file says; null if it is damaged. */
  static @Nullable Slots slots(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.US_ASCII);
    int end = all.indexOf('\n', FORM.length());
    if (end < 0
        || !all.startsWith(FORM)
        || !all.substring(end + 1).strip().equals(checksum(all.substring(0, end + 1)))) {
      return null;
    }
    List<String> words = List.of(all.substring(FORM.length(), end).split(" ", -1));
    int pace = words.indexOf(PACE);
    long[] numbers = numbers(words.subList(0, pace < 0 ? words.size() : pace));
    Slots slots = new Slots();
    slots.lastSeen = numbers[0];
    slots.pausedUntil = numbers[1];
    int next = 2;
    for (Slots.Slot slot : slots.slots) {
      slot.freeAt = numbers[next++];
      slot.lease = numbers[next++];
      slot.leaseEnds = numbers[next++];
    }
    while (next < numbers.length) {
      slots.tickets.add(new Slots.Ticket(numbers[next++], numbers[next++]));
    }
    if (pace >= 0) {
      readPace(slots, numbers(words.subList(pace + 1, words.size())));
    }
    return slots;
  }

  private static void readPace(Slots slots, long... numbers) {
    int next = 0;
    slots.takenAt = numbers[next++];
    for (Slots.Slot slot : slots.slots) {
      slot.takenAt = numbers[next++];
      slot.telling = numbers[next++] == 1;
    }
    if (next < numbers.length) {
      slots.pace =
          PaceNumbers.pace(Slots.WINDOW, Arrays.copyOfRange(numbers, next, numbers.length));
    }
  }

  private static long[] numbers(List<String> words) {
    return words.stream().mapToLong(Long::parseLong).toArray();
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.US_ASCII));
    return Long.toHexString(sum.getValue());
  }
}
