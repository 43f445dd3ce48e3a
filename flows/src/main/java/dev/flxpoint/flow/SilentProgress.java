package dev.flxpoint.flow;

/** Shows nothing. */
enum SilentProgress implements Progress {
  INSTANCE;

  @Override
  public void start(String phase, int total) {}

  @Override
  public void advance(int done) {}

  @Override
  public void end() {}
}
