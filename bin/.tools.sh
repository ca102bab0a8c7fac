# What the other commands share: finds JDK 25, Node and npm, and builds only what has changed. Sourced, never run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The feature version of a Java home (25 for "25.0.1"), or nothing.
java_version() {
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_java() {
  local home
  for home in "${JAVA_HOME:-}" "${JDK_25:-}" /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && [ "$(java_version "$home" || true)" -ge 25 ] 2>/dev/null; then
      export JAVA_HOME=$home PATH=$home/bin:$PATH
      return
    fi
  done
  fail "Huiyin needs a JDK 25 (for example Eclipse Temurin 25). Install one, or set JAVA_HOME to it."
}

find_node() {
  command -v node >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] \
    || fail "Huiyin's interface is built with Node.js 20 or newer. Install it (Debian: apt-get install nodejs npm)."
  command -v npm >/dev/null || fail "npm is missing. Install it (Debian: apt-get install npm)."
}

find_maven() {
  command -v mvn >/dev/null || fail "Maven is missing. Install it (Debian: apt-get install maven)."
}

# True if a file below the given places is newer than the first argument, or if that does not exist.
stale() {
  local product=$1
  shift
  [ ! -e "$product" ] || [ -n "$(find "$@" -newer "$product" -type f -print -quit 2>/dev/null)" ]
}

install_interface_parts() {
  find_node
  if stale ui/node_modules/.package-lock.json ui/package.json ui/package-lock.json; then
    say "Fetching the parts of the interface …"
    (cd ui && npm ci --no-audit --no-fund --loglevel=error)
  fi
}

build_interface() {
  install_interface_parts
  if stale ui/dist/desk.html ui/src ui/public ui/*.html ui/*.ts ui/*.json; then
    say "Building the interface …"
    (cd ui && npm run --silent build)
  fi
}

build_jar() {
  find_java
  find_maven
  build_interface
  if stale target/huiyin.jar src/main pom.xml ui/dist; then
    say "Building the application …"
    mvn -q -B -DskipTests -Dspotless.check.skip package
  fi
}

# Takes the jar apart and lets the Java machine note, at a rehearsal, what a start needs: half the time, once per build.
rehearse() {
  build_jar
  if stale target/app/huiyin.aot target/huiyin.jar; then
    say "Rehearsing the start …"
    rm -rf target/app
    java -Djarmode=tools -jar target/huiyin.jar extract --destination target/app
    java -XX:AOTCacheOutput=target/app/huiyin.aot -Xlog:aot*=off -Xlog:cds*=off -jar target/app/huiyin.jar rehearse >target/rehearsal.log 2>&1 \
      || say "The rehearsal failed (target/rehearsal.log); starting takes longer without it."
  fi
}
