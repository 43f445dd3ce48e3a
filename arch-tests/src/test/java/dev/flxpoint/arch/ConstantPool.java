package dev.flxpoint.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The texts of a class file, which ArchUnit does not show: string constants, those in annotations
 * included, and besides them names and descriptors.
 */
final class ConstantPool {
  private static final int MAGIC_AND_VERSION = 8;

  private static final int UTF8 = 1;

  private ConstantPool() {}

  /** Returns whether a text of the class contains the given one, in whatever case. */
  static boolean mentions(JavaClass type, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return texts(type).stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static List<String> texts(JavaClass type) {
    try (DataInputStream file =
        new DataInputStream(type.getSource().orElseThrow().getUri().toURL().openStream())) {
      return texts(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(DataInputStream file) throws IOException {
    file.skipNBytes(MAGIC_AND_VERSION);
    List<String> texts = new ArrayList<>();
    int count = file.readUnsignedShort();
    for (int index = 1; index < count; index++) {
      int tag = file.readUnsignedByte();
      if (tag == UTF8) {
        texts.add(file.readUTF());
      } else {
        file.skipNBytes(sizeOf(tag));
      }
      if (tag == 5 || tag == 6) {
        // A long or a double takes two places.
        index++;
      }
    }
    return texts;
  }

  /** As in section 4.4 of the specification of the virtual machine. */
  private static int sizeOf(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IllegalStateException("Unknown tag of a constant: " + tag);
    };
  }
}
