package payments.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL 18 server for tests: not durable, hence fast. Thread-safe. */
public final class TestPostgres {
    private static final String PASSWORD = "test";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String host;
    private final int port;
    private final String superuser;
    private final String superuserPassword;

    TestPostgres(String host, int port, String superuser, String superuserPassword) {
        this.host = host;
        this.port = port;
        this.superuser = superuser;
        this.superuserPassword = superuserPassword;
    }

    /** The server that all tests of this JVM share; started at the first call, stopped when the JVM ends. */
    public static TestPostgres shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final TestPostgres SERVER = switch (Infrastructure.chosen()) {
            case CONTAINERS -> Containers.postgres();
            case EMBEDDED -> Embedded.postgres();
        };
    }

    /**
     * A new, empty database with the roles of production: {@code <name>_owner} owns the schema, {@code <name>_app} may
     * only connect until a migration grants it more.
     */
    public TestDatabase newDatabase(String name) {
        String unique = name + "_" + DATABASES.incrementAndGet();
        execute("postgres", createRole(name + "_owner"), createRole(name + "_app"));
        execute("postgres", "create database " + unique + " owner " + name + "_owner");
        return new TestDatabase(this, unique, name + "_owner", name + "_app", PASSWORD);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Runs statements as the superuser, each in a transaction of its own. */
    void execute(String database, String... statements) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(database), superuser, superuserPassword);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String createRole(String role) {
        return """
                do $$ begin
                    create role %s login password '%s';
                exception when duplicate_object then null;
                end $$""".formatted(role, PASSWORD);
    }
}
