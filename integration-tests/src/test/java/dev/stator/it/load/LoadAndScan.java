package dev.stator.it.load;

import dev.stator.Stator;
import dev.stator.operation.SegmentPage;
import java.net.URI;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A program that writes items from a stream and scans them back in parallel, and keeps none. */
final class LoadAndScan {
    private final BitSet seen = new BitSet();

    private LoadAndScan() {}

    /**
     * Writes, scans, and prints how long that took.
     *
     * @param args endpoint, access key, number of items
     */
    public static void main(String[] args) {
        int items = Integer.parseInt(args[2]);
        DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(URI.create(args[0]))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(args[1], "secret")))
                .build();
        ParcelDao parcels = new ParcelDao(Stator.create(client));
        parcels.table().create();

        long begin = System.nanoTime();
        parcels.putAll(IntStream.range(0, items).mapToObj(Parcel::of)).execute();
        long written = System.nanoTime();

        LoadAndScan scan = new LoadAndScan();
        parcels.scan().parallel(8).concurrency(4).forEachPage(scan::take);
        long scanned = System.nanoTime();

        if (scan.seen.cardinality() != items) {
            throw new IllegalStateException(scan.seen.cardinality() + " of " + items + " items came back");
        }
        System.out.printf(
                Locale.ROOT,
                "%,d items exactly once: written in %,d ms, scanned in %,d ms, heap of %,d MB%n",
                items,
                (written - begin) / 1_000_000,
                (scanned - written) / 1_000_000,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private synchronized void take(SegmentPage<Parcel> page) {
        for (Parcel parcel : page.items()) {
            if (seen.get(parcel.number()) || !parcel.equals(Parcel.of(parcel.number()))) {
                throw new IllegalStateException("twice, or not as it was written: " + parcel.number());
            }
            seen.set(parcel.number());
        }
    }
}
