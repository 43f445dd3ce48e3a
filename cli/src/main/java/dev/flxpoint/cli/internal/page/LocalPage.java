package dev.flxpoint.cli.internal.page;

import com.sun.net.httpserver.HttpServer;
import dev.flxpoint.cli.internal.view.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * A page on this machine, for whoever knows its address: it listens on 127.0.0.1, unless another
 * address is asked for, and below a random key. No client that falls silent keeps another waiting;
 * past 1,024 connections that send or are sent something, the oldest is closed.
 */
public final class LocalPage implements AutoCloseable {
  private static final int BACKLOG = 1_024;

  private final HttpServer server;
  private final RequestThreads threads;
  private final Streams streams;
  private final List<View> views;
  private final String url;

  private LocalPage(
      HttpServer server, RequestThreads threads, Streams streams, List<View> views, String url) {
    this.server = server;
    this.threads = threads;
    this.streams = streams;
    this.views = views;
    this.url = url;
  }

  /**
   * Starts a page of those views, which it closes with itself.
   *
   * @param port where to listen; 0 for any that is free
   * @throws UncheckedIOException if that port cannot be had
   */
  public static LocalPage start(int port, List<? extends View> views) {
    return start(loopback(), port, views);
  }

  /**
   * Starts one that listens elsewhere, such as in a container, whose own loopback nobody reaches.
   * It answers to the names of this machine's loopback and to that address, if it is one to call.
   *
   * @throws UncheckedIOException if that port cannot be had there
   */
  public static LocalPage start(InetAddress address, int port, List<? extends View> views) {
    HttpServer server = listen(new InetSocketAddress(address, port));
    SessionKey key = SessionKey.random();
    Routes routes = Routes.none();
    views.forEach(view -> view.addTo(routes.of(view)));
    String index = index(views);
    routes.get("views", request -> Reply.json(index));
    Streams streams = new Streams();
    RequestThreads threads = new RequestThreads();
    server.setExecutor(threads);
    RequestGuard guard = new RequestGuard(key, server.getAddress());
    server.createContext("/", new PageHandler(guard, routes, streams, threads));
    server.start();
    String url = "http://" + RequestGuard.host(server.getAddress()) + "/" + key.text() + "/";
    return new LocalPage(server, threads, streams, List.copyOf(views), url);
  }

  /** Returns where it is, with the key: whoever knows this may use the page. */
  public String url() {
    return url;
  }

  @Override
  public void close() {
    streams.close();
    server.stop(0);
    threads.close();
    views.forEach(View::close);
  }

  private static HttpServer listen(InetSocketAddress place) {
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      // Else an event waits until the browser has acknowledged the one before, some 40 ms.
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    try {
      return HttpServer.create(place, BACKLOG);
    } catch (IOException e) {
      String text = place.getAddress().getHostAddress() + ":" + place.getPort();
      throw new UncheckedIOException("Cannot listen on " + text + ": " + e.getMessage(), e);
    }
  }

  private static InetAddress loopback() {
    try {
      // By number: a name may stand for an address that other machines reach.
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }

  private static String index(List<? extends View> views) {
    return JsonText.of(
        json -> {
          json.beginArray();
          for (View view : views) {
            json.beginObject();
            json.name("id").value(view.id());
            json.name("title").value(view.title()).endObject();
          }
          json.endArray();
        });
  }
}
