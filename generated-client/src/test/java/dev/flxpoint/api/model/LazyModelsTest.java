package dev.flxpoint.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** A program waits at its start for no more models than it uses. */
final class LazyModelsTest {
  @Test
  void models_areLoadedWhenTheyAreFirstUsed() throws Exception {
    try (Loader loader = new Loader()) {
      Class<?> adapters = loader.loadClass(ModelAdapters.class.getName());
      Moshi moshi = (Moshi) adapters.getMethod("moshi").invoke(null);
      assertThat(Models.all()).noneMatch(loader::hasLoaded);

      Type used = loader.loadClass(WeightUnit.class.getName());
      assertThat((Object) moshi.adapter(used)).isNotNull();

      assertThat(Models.all())
          .filteredOn(loader::hasLoaded)
          .contains(WeightUnit.class)
          .hasSizeLessThan(5);
    }
  }

  /** Loads the client anew, whatever other tests have used of it. */
  private static final class Loader extends URLClassLoader {
    Loader() {
      super(
          new URL[] {ModelAdapters.class.getProtectionDomain().getCodeSource().getLocation()},
          LazyModelsTest.class.getClassLoader());
    }

    boolean hasLoaded(Class<?> model) {
      return findLoadedClass(model.getName()) != null;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("dev.flxpoint.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}
