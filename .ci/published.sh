# Sourced: sets published to the modules whose artifacts users get, as -pl takes them. They are those
# of bom/pom.xml and the BOM itself, which a test holds this to.
published=bom,spec,spec-diff,generated-client,runtime,flows,redis,spring,sandbox,cli
