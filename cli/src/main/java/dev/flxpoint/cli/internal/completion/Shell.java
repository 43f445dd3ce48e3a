package dev.flxpoint.cli.internal.completion;

/** A shell that the command can be completed in. */
enum Shell {
  BASH(""),
  ZSH("autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n");

  private final String before;

  Shell(String before) {
    this.before = before;
  }

  /** Returns what it needs before a script for Bash. */
  String before() {
    return before;
  }
}
