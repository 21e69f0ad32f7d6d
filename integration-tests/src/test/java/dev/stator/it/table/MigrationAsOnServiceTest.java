package dev.stator.it.table;

import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import org.junit.jupiter.api.Order;

/** {@link MigrationContract}, as DynamoDB answers. */
@Order(1)
@StatorTest
class MigrationAsOnServiceTest extends MigrationContract {
    private static final long SEED = 20_260_101;

    MigrationAsOnServiceTest(DynamoDbLocal engine) {
        super(Answers.asService(engine, SEED));
    }
}
