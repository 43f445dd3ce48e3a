package dev.flxpoint.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnchangedFilesTest {
  private static final FileTime OLD = FileTime.fromMillis(1_000_000);
  private static final FileTime NEW = FileTime.fromMillis(2_000_000);

  @TempDir private Path folder;
  private Path memory;
  private Path same;
  private Path changed;

  @BeforeEach
  void generateOnce() throws IOException {
    Path generated = Files.createDirectories(folder.resolve("generated/api"));
    memory = folder.resolve("times");
    same = generated.resolve("Same.java");
    changed = generated.resolve("Changed.java");
    generate(same, "class Same {}", OLD);
    generate(changed, "class Changed {}", OLD);
    UnchangedFiles.main(arguments());
  }

  @Test
  void fileThatSaysTheSame_keepsItsTime() throws IOException {
    generate(same, "class Same {}", NEW);
    UnchangedFiles.main(arguments());
    generate(same, "class Same {}", FileTime.fromMillis(3_000_000));

    UnchangedFiles.main(arguments());

    assertThat(Files.getLastModifiedTime(same)).isEqualTo(OLD);
  }

  @Test
  void fileThatChanged_orIsNew_orChangedItsName_hasItsOwnTime() throws IOException {
    Path renamed = same.resolveSibling("Renamed.java");
    generate(changed, "final class Changed {}", NEW);
    generate(renamed, "class Same {}", NEW);

    UnchangedFiles.main(arguments());

    assertThat(Files.getLastModifiedTime(changed)).isEqualTo(NEW);
    assertThat(Files.getLastModifiedTime(renamed)).isEqualTo(NEW);
  }

  @Test
  void fileThatChangedBack_hasItsOwnTime() throws IOException {
    generate(changed, "final class Changed {}", NEW);
    UnchangedFiles.main(arguments());
    FileTime newest = FileTime.fromMillis(3_000_000);
    generate(changed, "class Changed {}", newest);

    UnchangedFiles.main(arguments());

    assertThat(Files.getLastModifiedTime(changed)).isEqualTo(newest);
  }

  @Test
  void write_whereTheTextIsThereAlready_leavesTheFileAlone() throws IOException {
    UnchangedFiles.write(same, "class Same {}");
    assertThat(Files.getLastModifiedTime(same)).isEqualTo(OLD);

    UnchangedFiles.write(same, "class Sane {}");
    assertThat(same).hasContent("class Sane {}");
    assertThat(Files.getLastModifiedTime(same)).isNotEqualTo(OLD);

    Path fresh = folder.resolve("of/a/new/folder.txt");
    UnchangedFiles.write(fresh, "text");
    assertThat(fresh).hasContent("text");
  }

  private String[] arguments() {
    return new String[] {folder.resolve("generated").toString(), memory.toString()};
  }

  private static void generate(Path file, String text, FileTime time) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, time);
  }
}
