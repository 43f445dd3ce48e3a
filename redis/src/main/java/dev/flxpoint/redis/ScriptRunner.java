package dev.flxpoint.redis;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Runs the script of permits where all processes share its hashes. Thread-safe; never blocks. */
interface ScriptRunner {
  /** Returns what the script answers, on any thread; it may have run though this fails. */
  CompletionStage<List<Long>> run(String key, List<String> arguments);
}
