package payments.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java programs, run by the JDK that runs this one. */
public final class Jvm {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Jvm() {}

    /** @param heapMegabytes the most that its heap may take */
    public static List<String> jar(Path jar, int heapMegabytes, JvmTuning tuning, List<String> arguments) {
        List<String> command = java(heapMegabytes, tuning);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    /** A main class on this program's own class path. */
    public static List<String> main(String mainClass, int heapMegabytes, JvmTuning tuning, List<String> arguments) {
        List<String> command = java(heapMegabytes, tuning);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(arguments);
        return command;
    }

    private static List<String> java(int heapMegabytes, JvmTuning tuning) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(tuning.options());
        return command;
    }
}
