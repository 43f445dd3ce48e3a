package dev.flxpoint.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a failed start what is wrong and what to do, instead of a stack trace. */
final class FlxpointFailureAnalyzer
    extends AbstractFailureAnalyzer<FlxpointConfigurationException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, FlxpointConfigurationException cause) {
    return new FailureAnalysis(cause.problem, cause.action, cause);
  }
}
