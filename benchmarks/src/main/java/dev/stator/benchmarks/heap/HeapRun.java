package dev.stator.benchmarks.heap;

import dev.stator.benchmarks.wire.Wire;
import dev.stator.wire.StatorWire;

/** One way to do one job with many items, in a JVM of its own. */
public final class HeapRun {
    private HeapRun() {}

    /** Who does it. */
    public enum Store {
        BY_HAND("by hand") {
            @Override
            ReadingStore over(ReadingPages pages) {
                return new HandWrittenReadings(Wire.client(pages));
            }
        },
        MAPS("Stator") {
            @Override
            ReadingStore over(ReadingPages pages) {
                return new ReadingStore.Dao(Wire.client(pages));
            }
        },
        FAST("Stator, fast path") {
            @Override
            ReadingStore over(ReadingPages pages) {
                return new ReadingStore.Dao(Wire.client(pages, StatorWire.interceptor()));
            }
        },
        ENHANCED("Enhanced, static") {
            @Override
            ReadingStore over(ReadingPages pages) {
                return new ReadingStore.Enhanced(Wire.client(pages));
            }
        };

        private final String title;

        Store(String title) {
            this.title = title;
        }

        /** What the report calls it. */
        public String title() {
            return title;
        }

        abstract ReadingStore over(ReadingPages pages);
    }

    /** What is done. */
    public enum Job {
        SCAN("scan, as a stream"),
        PARALLEL("parallel scan of 4 segments"),
        QUERY("query, page by page"),
        WRITE("batch write of a stream");

        private final String title;

        Job(String title) {
            this.title = title;
        }

        /** What the report calls it. */
        public String title() {
            return title;
        }

        /** How many items it was done with. */
        private long run(ReadingStore store, ReadingPages pages) {
            return switch (this) {
                case SCAN -> store.scan();
                case PARALLEL -> store.scanInParallel();
                case QUERY -> store.query();
                case WRITE -> store.write(pages.written());
            };
        }
    }

    /**
     * Does it.
     *
     * @param args the names of store and job, and how many items
     * @throws IllegalStateException if not all items were met
     */
    public static void main(String[] args) {
        ReadingPages pages = new ReadingPages(Integer.parseInt(args[2]));
        run(Store.valueOf(args[0]), Job.valueOf(args[1]), pages);
        System.exit(0); // whatever threads are left
    }

    static void run(Store store, Job job, ReadingPages pages) {
        long count = job.run(store.over(pages), pages);
        if (count != pages.items()) {
            throw new IllegalStateException(store + " met " + count + " items, not " + pages.items());
        }
    }
}
