package payments.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import payments.local.process.StartFailure;

/** PostgreSQL as a process of its own, as durable as in production, with a database and two roles for each service. */
final class PostgresServer implements AutoCloseable {
    private final int port;
    private final Path data;
    private final Path log;
    private @Nullable EmbeddedPostgres postgres;

    PostgresServer(int port, Path data, Path logs) {
        this.port = port;
        this.data = data.resolve("postgres");
        this.log = logs.resolve("postgres.log");
    }

    void start() {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
            postgres = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data.toFile())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(new File(data + "-binaries"))
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // The library turns these off for tests; here an acknowledged payment has to survive.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setOutputRedirector(toLog)
                    .setErrorRedirector(toLog)
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new StartFailure("PostgreSQL did not start. See " + log, e);
        }
    }

    /**
     * Makes the database of each service unless it is there: owned by {@code <name>_owner}, who may change its schema, and
     * open to {@code <name>_app}, who may not.
     */
    void createDatabases(List<String> names, String password) {
        if (postgres == null) {
            throw new IllegalStateException("PostgreSQL is not running");
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                createRole(statement, name + "_owner", password);
                createRole(statement, name + "_app", password);
                if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                    statement.execute("create database " + name + " owner " + name + "_owner");
                    statement.execute("revoke all on database " + name + " from public");
                    statement.execute("grant connect on database " + name + " to " + name + "_app");
                }
            }
        } catch (SQLException e) {
            throw new StartFailure("the databases could not be created. See " + log, e);
        }
    }

    /** The server; its sessions are its children. */
    ProcessHandle process() {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
        } catch (IOException | NoSuchElementException e) {
            throw new IllegalStateException("PostgreSQL is not running", e);
        }
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " login");
        }
        statement.execute("alter role " + role + " password '" + password + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    @Override
    public void close() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
            postgres = null;
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL did not stop. See " + log, e);
        }
    }
}
