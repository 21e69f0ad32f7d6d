package dev.stator.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** The program that is measured: compiles once, prints the CPU time of its process in milliseconds, and ends. */
public final class Compilation {
    private Compilation() {}

    /**
     * Compiles.
     *
     * @param args javac's
     */
    public static void main(String[] args) {
        int exit = ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, args);
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.out.print(TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()));
        System.exit(exit);
    }
}
