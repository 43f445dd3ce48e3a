#!/usr/bin/env bash
source "$(dirname "$0")/../steps.sh"

generate kotlin

# The compiler lives too short for a better one of the JVM to pay.
export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UseParallelGC"
if ! mvn -B -q kotlin:compile dependency:build-classpath >"$work/compile.log" 2>&1; then
  grep -Eq "$UNREACHABLE" "$work/compile.log" && skip "Maven cannot reach the compiler of Kotlin"
  give_up compile
fi
call java -XX:TieredStopAtLevel=1 -cp "$work/classes:$(cat "$work/classpath")" CallKt
