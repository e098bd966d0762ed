# Sourced by up, kill, start and deploy/benchmark/run: finds JDK 25, builds what is not built. `extra` names one more
# module that is needed.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

fail() {
    echo "✗ $*" >&2
    exit 1
}

# The same places that Maven's toolchain discovery looks at.
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jbang/cache/jdks/*; do
        if [ -x "$home/bin/java" ] && grep -qs '^JAVA_VERSION="25[".]' "$home/release"; then
            echo "$home"
            return
        fi
    done
    return 1
}

jars=(
    deploy/local/target/local-1.0.0-SNAPSHOT.jar
    deploy/sandbox-provider/target/sandbox-provider-1.0.0-SNAPSHOT.jar
    intake-service/target/intake-service-1.0.0-SNAPSHOT.jar
    verification-service/target/verification-service-1.0.0-SNAPSHOT.jar
    notification-service/target/notification-service-1.0.0-SNAPSHOT.jar
    ledger-service/target/ledger-service-1.0.0-SNAPSHOT.jar
)

[ -z "${extra:-}" ] || jars+=("$extra/target/$(basename "$extra")-1.0.0-SNAPSHOT.jar")

# Whether every jar is there and none is older than what they are made of.
is_built() {
    local jar oldest=
    for jar in "${jars[@]/#/$root/}"; do
        [ -f "$jar" ] || return 1
        # What Spring Boot repackages bears the date of a reproducible build; what it is made of, that of its own.
        [ ! -f "$jar.original" ] || jar=$jar.original
        [ -n "$oldest" ] && [ "$jar" -nt "$oldest" ] || oldest=$jar
    done
    [ -z "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main "$root"/platform/*/pom.xml "$root"/platform/*/src/main \
        "$root"/deploy/local/src/main "$root"/deploy/sandbox-provider/src/main ${extra:+"$root/$extra/src/main"} -type f -newer "$oldest" -print -quit)" ]
}

build() {
    command -v mvn >/dev/null || fail "Maven is not on the PATH. Install Maven 3.8 or newer."
    echo "Building what has changed, a minute or two the first time …"
    (cd "$root" && mvn -B -q -Pquick -DskipTests -pl deploy/local,deploy/sandbox-provider,intake-service,verification-service,notification-service,ledger-service${extra:+,$extra} -am package) ||
        fail "The build failed; its last lines say why."
    local jar
    for jar in "${jars[@]/#/$root/}"; do # Maven leaves those alone that would come out the same
        if [ -f "$jar.original" ]; then touch "$jar.original"; else touch "$jar"; fi
    done
}

jdk=$(find_jdk) || fail "No JDK 25 was found. Install one (for example Eclipse Temurin 25) or set JAVA_HOME to it."
is_built || build

run() {
    exec "$jdk/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
        -cp "$root/deploy/local/target/local-1.0.0-SNAPSHOT.jar:$root/deploy/local/target/lib/*" \
        payments.local.LocalApplication "$@"
}
