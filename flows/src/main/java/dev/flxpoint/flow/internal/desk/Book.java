package dev.flxpoint.flow.internal.desk;

/** What is known of the things that go over a desk. */
public interface Book extends AutoCloseable {
  @Override
  void close();
}
