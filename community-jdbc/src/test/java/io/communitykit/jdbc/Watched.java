package io.communitykit.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Remembers the statements that a storage runs, and for which call of a port. */
final class Watched {

    private static final Pattern PORT = Pattern.compile("(Jdbc|Of)(?!Storage)[A-Z].*|VersionedTable|Database");

    private final DataSource dataSource;
    private final Map<String, Statement> statements = new LinkedHashMap<>();

    Watched(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Is a statement with the arguments of its last run. */
    static final class Statement {

        final String call;
        final String sql;
        private final Map<Integer, Setting> settings = new TreeMap<>();

        private Statement(String call, String sql) {
            this.call = call;
            this.sql = sql;
        }

        private interface Setting {
            void on(PreparedStatement other) throws IllegalAccessException, InvocationTargetException;
        }

        /** Sets the same arguments. */
        void bind(PreparedStatement other) throws SQLException {
            for (Setting setting : settings.values()) {
                try {
                    setting.on(other);
                } catch (IllegalAccessException | InvocationTargetException failure) {
                    throw new SQLException(failure);
                }
            }
        }
    }

    /** Tells what was run, each text once for each call, in the order of the first run. */
    List<Statement> statements() {
        return new ArrayList<>(statements.values());
    }

    DataSource dataSource() {
        return wrap(
                DataSource.class,
                dataSource,
                (method, answer) -> answer instanceof Connection connection ? watch(connection) : answer);
    }

    private Connection watch(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object answer = call(connection, method, arguments);
            if (method.getName().equals("prepareStatement")) {
                String sql = (String) arguments[0];
                Statement statement =
                        statements.computeIfAbsent(caller() + ": " + sql, key -> new Statement(caller(), sql));
                PreparedStatement prepared = (PreparedStatement) answer;
                return proxy(PreparedStatement.class, (self, set, values) -> {
                    if (set.getName().startsWith("set") && values.length > 1) {
                        statement.settings.put((Integer) values[0], other -> set.invoke(other, values));
                    }
                    return call(prepared, set, values);
                });
            }
            return answer;
        });
    }

    /** Names the outermost call into the storage. */
    private static String caller() {
        return StackWalker.getInstance().walk(frames -> {
            Optional<StackWalker.StackFrame> outermost = frames.filter(
                            frame -> frame.getClassName().startsWith("io.communitykit.jdbc."))
                    .filter(frame -> PORT.matcher(simpleName(frame)).matches())
                    .filter(frame -> !frame.getMethodName().startsWith("lambda$"))
                    .reduce((inner, outer) -> simpleName(outer).equals("Database") ? inner : outer);
            return outermost
                    .map(frame -> simpleName(frame).replace("Jdbc", "") + "." + frame.getMethodName())
                    .orElse("");
        });
    }

    private static String simpleName(StackWalker.StackFrame frame) {
        return frame.getClassName().replaceAll(".*[.$]", "");
    }

    private interface Change {
        Object of(Method method, Object answer);
    }

    private static <T> T wrap(Class<T> type, T wrapped, Change change) {
        return proxy(type, (proxy, method, arguments) -> change.of(method, call(wrapped, method, arguments)));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
