#!/bin/sh
# Times the screening of replies (JMH): medians are the lines that end in p0.50.
# Run in the project's folder: deploy/bench/screening.sh [part of a benchmark's name]
set -eu
cd "$(dirname "$0")/../.."
mvn -q -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile=target/bench-classpath
java -cp "target/test-classes:target/classes:$(cat target/bench-classpath)" org.openjdk.jmh.Main "${1:-ScreeningBenchmark}"
