package dev.stator.observe.adapter;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** An SLF4J logger that keeps its lines, from a level on. */
final class CapturedLogger {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    CapturedLogger(Level threshold) {
        logger = (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, args) -> {
                    String name = method.getName();
                    if (name.startsWith("is") && name.endsWith("Enabled")) {
                        Level level = Level.valueOf(name.substring(2, name.length() - "Enabled".length())
                                .toUpperCase(Locale.ROOT));
                        return level.toInt() >= threshold.toInt();
                    }
                    if (args != null && args.length == 1 && args[0] instanceof String line) {
                        lines.add(name.toUpperCase(Locale.ROOT) + " " + line);
                        return null;
                    }
                    throw new AssertionError("Only whole lines are written, not by " + method);
                });
    }

    Logger logger() {
        return logger;
    }

    /** {@code DEBUG get posts: ...}, times replaced by {@code _}. */
    List<String> lines() {
        return lines.stream().map(line -> line.replaceAll("[0-9.]+ ms", "_ ms")).toList();
    }
}
