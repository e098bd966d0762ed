package payments.testing;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for one test or one Spring context. Thread-safe.
 *
 * @param owner the role that owns the schema
 * @param application the role that the service connects as
 */
public record TestDatabase(TestPostgres server, String name, String owner, String application, String password) {
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** Unpooled connections as the owner of the schema. */
    public DataSource ownerDataSource() {
        return dataSource(owner);
    }

    /** Unpooled connections with the service's own rights. */
    public DataSource applicationDataSource() {
        return dataSource(application);
    }

    private DataSource dataSource(String role) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(jdbcUrl());
        dataSource.setUser(role);
        dataSource.setPassword(password);
        return dataSource;
    }

    /** Ends every session on this database at once, as a crash or failover of the server does. */
    public void terminateSessions() {
        server.execute(
                "postgres",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name
                        + "' and pid <> pg_backend_pid()");
    }

    /** As {@link #terminateSessions}, and nobody gets in until {@link #acceptSessions}. */
    public void refuseSessions() {
        server.execute("postgres", "alter database " + name + " allow_connections false");
        terminateSessions();
    }

    public void acceptSessions() {
        server.execute("postgres", "alter database " + name + " allow_connections true");
    }

    /** Runs statements as the superuser. */
    public void execute(String... statements) {
        server.execute(name, statements);
    }
}
