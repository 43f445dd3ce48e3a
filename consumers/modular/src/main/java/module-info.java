module com.example.modular {
  requires dev.flxpoint.consumers;
  requires dev.flxpoint.flow;
  requires dev.flxpoint.sandbox;
}
