package dev.flxpoint.consumers;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** The class path of a user of the client, as the user's build made it. */
public final class ClassPath {
  private static final String OKHTTP = "okhttp3.OkHttpClient";

  private ClassPath() {}

  /**
   * Prints which files have OkHttp, okio and what else the client stands on.
   *
   * @throws IllegalStateException if there is another one, none, or one beside the intended
   */
  public static void check() throws IOException {
    check(ClassLoader.getSystemClassLoader()).forEach(System.out::println);
  }

  /** Returns where each is. */
  static List<String> check(ClassLoader loader) throws IOException {
    List<String> found = new ArrayList<>();
    Properties expected = new Properties();
    try (InputStream file = ClassPath.class.getResourceAsStream("expected.properties")) {
      expected.load(file);
    }
    for (String name : new TreeSet<>(expected.stringPropertyNames())) {
      check(name, expected.getProperty(name), loader);
      found.add(name + " is in " + expected.getProperty(name));
    }
    // Whoever manages Kotlin decides on its version; two of them would still be one too many.
    List<String> kotlin = filesWith("kotlin.Unit", loader);
    if (kotlin.size() != 1) {
      throw new IllegalStateException("kotlin.Unit is in " + kotlin + ", but must be in one file");
    }
    found.add("kotlin.Unit is in " + kotlin.get(0));
    found.add(OKHTTP + " is loaded from " + origin(OKHTTP, loader));
    return found;
  }

  private static void check(String name, String expected, ClassLoader loader) throws IOException {
    List<String> files = filesWith(name, loader);
    if (!files.equals(List.of(expected))) {
      throw new IllegalStateException(
          name + " is in " + files + ", but must be in " + expected + " alone");
    }
  }

  private static List<String> filesWith(String className, ClassLoader loader) throws IOException {
    String resource = className.replace('.', '/') + ".class";
    return Collections.list(loader.getResources(resource)).stream()
        .map(ClassPath::fileName)
        .toList();
  }

  private static String origin(String className, ClassLoader loader) {
    try {
      return fileName(
          loader.loadClass(className).getProtectionDomain().getCodeSource().getLocation());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(className + " cannot be loaded", e);
    }
  }

  /** Cuts a URL such as {@code jar:file:/a/b.jar!/c/D.class} down to {@code b.jar}. */
  private static String fileName(URL url) {
    String jar = url.getPath().replaceFirst("!/.*", "");
    return jar.substring(jar.lastIndexOf('/') + 1);
  }
}
