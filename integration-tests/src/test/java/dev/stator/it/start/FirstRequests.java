package dev.stator.it.start;

import dev.stator.Stator;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A program that sends its first requests, of each kind one, and prints the name of each before it. None is a modify:
 * that calls {@code equals} of the program's own record.
 */
final class FirstRequests {
    private FirstRequests() {}

    /**
     * Sends them.
     *
     * @param args "primed", or nothing
     */
    public static void main(String[] args) throws Exception {
        Mooring mooring = Mooring.of("Cork");
        MooringDao moorings = new MooringDao(Stator.create(new InstantClient(MooringCodec.INSTANCE.toItem(mooring))));
        if (args.length > 0) {
            moorings.prime(Mooring.of("none"));
        }
        run("get", () -> moorings.get("Cork", Instant.EPOCH).execute());
        run("put", () -> moorings.put(mooring).execute());
        run("put if absent", () -> moorings.put(mooring).ifAbsent().execute());
        run("query", () -> moorings.query("Cork").list());
        run("delete", () -> moorings.delete("Cork", Instant.EPOCH).execute());
        run("patch", () -> moorings.patch(mooring).execute());
        run(
                "update",
                () -> moorings.update("Cork", Instant.EPOCH)
                        .set(Mooring_.ship, "Eve")
                        .add(Mooring_.metres, 1)
                        .when(Mooring_.draught.lt(2.0).and(Mooring_.ship.ne("Eve")))
                        .execute());
        run("scan", () -> moorings.scan().list());
        run("batch write", () -> moorings.putAll(List.of(mooring)).execute());
    }

    private static void run(String name, Callable<?> request) throws Exception {
        System.out.println(FirstRequestTest.MARK.concat(name));
        request.call();
    }
}
