package payments.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import payments.local.LocalStack;

/** What each part takes: resident memory, as Linux counts it, and how long it took to start. */
final class Footprint {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final LocalStack stack;
    private final Report report;

    Footprint(LocalStack stack, Report report) {
        this.stack = stack;
        this.report = report;
    }

    void print() {
        report.heading("Memory after that load, and start-up");
        report.line("| process | resident MiB | started in s, alone on the machine |");
        report.line("|---|---:|---:|");
        for (String part : stack.parts()) {
            report.line("| %s | %,d | %s |".formatted(part, residentMebibytes(part), start(part)));
        }
    }

    // Started again once everything else is idle: at the start of the stack, all compete for the cores.
    private String start(String part) {
        if (part.equals("kafka")) {
            return "—";
        }
        stack.stop(part);
        long begin = System.nanoTime();
        stack.start(part);
        return "%.1f".formatted((System.nanoTime() - begin) / 1e9);
    }

    private long residentMebibytes(String part) {
        Path status = Path.of("/proc", Long.toString(stack.process(part).pid()), "status");
        try {
            Matcher matcher = RESIDENT.matcher(Files.readString(status));
            return matcher.find() ? Long.parseLong(matcher.group(1)) / 1_024 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
