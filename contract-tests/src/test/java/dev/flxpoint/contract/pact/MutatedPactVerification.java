package dev.flxpoint.contract.pact;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.VerificationReports;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** Not run by the build itself, but by {@link MutatedPactIT}, which expects it to fail. */
@Provider(Parties.PROVIDER)
@PactFolder("${" + MutatedPactVerification.FOLDER + "}")
@VerificationReports("")
final class MutatedPactVerification extends SandboxVerification {
  static final String FOLDER = "flxpoint.mutated.pacts";
}
