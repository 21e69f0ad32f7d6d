package dev.stator.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engines that a process runs, seen by the operating system. */
final class Children {

    private Children() {}

    static Set<Long> ofThisJvm() {
        return engines(ProcessHandle.current()).map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    static Stream<ProcessHandle> engines(ProcessHandle parent) {
        return parent.children()
                .filter(child -> arguments(child).anyMatch(argument -> argument.endsWith("EngineMain")));
    }

    static Stream<String> arguments(ProcessHandle process) {
        return process.info().arguments().stream().flatMap(Arrays::stream);
    }

    static boolean within(long seconds, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }
}
