package dev.flxpoint.cli.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the pages of this repository tell to type. */
final class Shell {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern CONTINUED = Pattern.compile("\\\\\n *");
  private static final Pattern COMMENT = Pattern.compile(" +# .*");

  private Shell() {}

  /**
   * @param page its path from the root, with slashes
   */
  record Command(String page, String line) {}

  /**
   * @param language none if the block has none, as what a command prints
   */
  record Block(String language, String text) {}

  /** Returns the commands of all pages, each on one line and without its comment. */
  static List<Command> commands() throws IOException {
    List<Command> commands = new ArrayList<>();
    try (Stream<Path> files = Files.find(ROOT, 2, (file, is) -> file.toString().endsWith(".md"))) {
      for (Path file : files.sorted().toList()) {
        String page = ROOT.relativize(file).toString().replace('\\', '/');
        for (Block block : blocks(page)) {
          if (block.language().equals("sh")) {
            lines(block.text()).map(line -> new Command(page, line)).forEach(commands::add);
          }
        }
      }
    }
    return commands;
  }

  static List<Block> blocks(String page) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve(page)));
    while (block.find()) {
      blocks.add(new Block(block.group(1), block.group(2)));
    }
    return blocks;
  }

  private static Stream<String> lines(String text) {
    return CONTINUED
        .matcher(text)
        .replaceAll("")
        .lines()
        .map(line -> COMMENT.matcher(line).replaceAll("").strip())
        .filter(line -> !line.isEmpty());
  }
}
