package dev.stator.it.load;

import dev.stator.Stator;
import dev.stator.operation.GetOperation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A program that reads many small items at once, each kept as a record. */
final class ReadIntoLists {
    /** A page of a megabyte is more than fits as the SDK has it, and that is not for Stator to change. */
    private static final int PAGE = 500;

    private ReadIntoLists() {}

    /**
     * Reads.
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
        Stator stator = Stator.create(client);
        for (Form form : Form.values()) {
            System.out.println(form);
            List<Sample> read = read(form, stator, new SampleDao(stator), items);
            for (int number = 0; number < items; number++) {
                Sample.check(read.get(number), number);
            }
        }
        System.out.println("all read");
    }

    /** The ways to have many items at once. */
    enum Form {
        GET_ALL,
        GET_ALL_ATTEMPTED,
        BATCH_GET,
        QUERY,
        SCAN
    }

    private static List<Sample> read(Form form, Stator stator, SampleDao samples, int items) {
        return switch (form) {
            case GET_ALL -> found(samples.getAll(keys(items)).execute().stream());
            case GET_ALL_ATTEMPTED -> samples.getAll(keys(items)).attempt().found();
            case BATCH_GET -> {
                List<GetOperation<Sample, Sample>> gets = IntStream.range(0, items)
                        .mapToObj(number -> samples.get("s", number))
                        .toList();
                yield found(stator.batchGet(gets).execute().list().stream().map(item -> item.map(Sample.class::cast)));
            }
            case QUERY -> samples.query("s").pageSize(PAGE).list();
            case SCAN -> samples.scan().pageSize(PAGE).list();
        };
    }

    private static List<SampleKey> keys(int items) {
        return IntStream.range(0, items)
                .mapToObj(number -> new SampleKey("s", number))
                .toList();
    }

    private static List<Sample> found(Stream<Optional<Sample>> answers) {
        return answers.map(Optional::orElseThrow).toList();
    }
}
