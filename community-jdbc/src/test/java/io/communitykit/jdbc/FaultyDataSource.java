package io.communitykit.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Lets the k-th thing that is asked of the database fail: a statement, a savepoint, a commit. */
final class FaultyDataSource implements DataSource {

    private final DataSource dataSource;
    private int untilFault = Integer.MAX_VALUE;
    private boolean afterCommit;
    private String hit = "";

    FaultyDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Fails at the k-th call from now, counted from 1; if that is a commit, before or after it was made. */
    void failAt(int call, boolean alsoIfCommitted) {
        untilFault = call;
        afterCommit = alsoIfCommitted;
        hit = "";
    }

    void heal() {
        untilFault = Integer.MAX_VALUE;
    }

    /** Names the call that failed; empty if none did. */
    String hit() {
        return hit;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = dataSource.getConnection();
        return wrap(Connection.class, connection, (proxy, method, arguments) -> {
            String name = method.getName();
            boolean isCommit = name.equals("commit");
            boolean fails =
                    (isCommit || name.equals("setSavepoint") || name.equals("releaseSavepoint")) && counts(name);
            if (fails && !(isCommit && afterCommit)) {
                throw fault();
            }
            Object answer = invoke(() -> method.invoke(connection, arguments));
            if (fails) {
                throw fault();
            }
            return answer instanceof PreparedStatement statement ? statement(statement) : answer;
        });
    }

    private PreparedStatement statement(PreparedStatement statement) {
        return wrap(PreparedStatement.class, statement, (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute") && counts("statement")) {
                throw fault();
            }
            return invoke(() -> method.invoke(statement, arguments));
        });
    }

    private boolean counts(String call) {
        untilFault--;
        if (untilFault == 0) {
            hit = call;
        }
        return untilFault == 0;
    }

    private static SQLException fault() {
        return new SQLException("the server went away while it held 'secret words'", "08006");
    }

    private interface Call {
        Object run() throws Exception;
    }

    private static Object invoke(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T wrap(Class<T> type, T wrapped, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                        ? invoke(() -> method.invoke(wrapped, arguments))
                        : handler.invoke(proxy, method, arguments)));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return dataSource.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        dataSource.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        dataSource.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return dataSource.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return dataSource.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return dataSource.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return dataSource.isWrapperFor(type);
    }
}
