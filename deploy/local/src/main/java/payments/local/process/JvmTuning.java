package payments.local.process;

import java.util.List;

/** What the JVMs of a stack are for. A small heap on few cores gets the serial collector either way. */
public enum JvmTuning {
    /** To be up soon: the first compiler alone, which halves the CPU time of a start. For people and for journeys. */
    START("-XX:TieredStopAtLevel=1"),

    /** To be fast once warm, as in production. For benchmarks. */
    LOAD("-XX:+TieredCompilation");

    private final String compilation;

    JvmTuning(String compilation) {
        this.compilation = compilation;
    }

    List<String> options() {
        return List.of(compilation, "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xss512k");
    }
}
