package dev.flxpoint.cli.internal.page;

/**
 * A part of a page with an address of its own, {@code #/id}. The browser shows it by the module
 * {@code views/id.js}, beside the page's other resources.
 */
public interface View extends AutoCloseable {
  /** Returns the name in addresses: lower case letters, and the same at each call. */
  String id();

  /** Returns what people read in the navigation. */
  String title();

  /** Adds what the module asks for. */
  void addTo(Routes routes);

  /** Ends what the view still does; called once, when nobody can ask for anything any more. */
  @Override
  default void close() {}
}
