# Finds what ./run and ./test need: a JDK 25 and Maven. To be sourced.

fail() {
  echo "$2" >&2
  exit "$1"
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

# The JDK that a `java` on the PATH belongs to, through its links.
jdk_on_path() {
  local java target
  java=$(command -v java) || return 1
  while [ -L "$java" ]; do
    target=$(readlink "$java")
    case $target in
      /*) java=$target ;;
      *) java=$(dirname "$java")/$target ;;
    esac
  done
  (cd "$(dirname "$java")/.." && pwd -P)
}

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(jdk_on_path)" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

# Exports JAVA_HOME, or ends with one clear line.
require_jdk() {
  JAVA_HOME=$(find_jdk) || fail 2 "No JDK 25 found: install one and set JAVA_HOME to it."
  export JAVA_HOME
}

require_maven() {
  command -v mvn >/dev/null || fail 2 "Maven (mvn) is not on the PATH: install Maven 3.8.7 or later."
}
