package dev.flxpoint.contract.provider;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSource;
import au.com.dius.pact.core.model.UnknownPactSource;
import au.com.dius.pact.provider.junitsupport.loader.PactLoader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Loads the pacts that are packed beside this class, from its jar or its directory. */
public final class PackedPacts implements PactLoader {
  private static final String FOLDER = "META-INF/flxpoint/pacts";

  private final Path home;

  /** Creates one of the pacts beside this class, as Pact does. */
  public PackedPacts() throws URISyntaxException {
    this(Path.of(PackedPacts.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
  }

  PackedPacts(Path home) {
    this.home = home;
  }

  /**
   * Returns the pacts with that provider, by the names of their files.
   *
   * @throws IOException if there are none: a verification of nothing would pass
   */
  @Override
  public List<Pact> load(String provider) throws IOException {
    List<Pact> pacts = Files.isDirectory(home) ? read(home) : readJar();
    pacts.removeIf(pact -> !pact.getProvider().getName().equals(provider));
    if (pacts.isEmpty()) {
      throw new IOException(
          "No pact with %s in %s of %s; it was built without running the consumer's tests"
              .formatted(provider, FOLDER, home));
    }
    return pacts;
  }

  @Override
  public PactSource getPactSource() {
    return UnknownPactSource.INSTANCE;
  }

  @Override
  public String description() {
    return FOLDER + " of " + home;
  }

  private List<Pact> readJar() throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(home)) {
      return read(jar.getPath("/"));
    }
  }

  private static List<Pact> read(Path root) throws IOException {
    Path folder = root.resolve(FOLDER);
    List<Pact> pacts = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file :
            files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
          pacts.add(DefaultPactReader.INSTANCE.loadPact(Files.readString(file)));
        }
      }
    }
    return pacts;
  }
}
