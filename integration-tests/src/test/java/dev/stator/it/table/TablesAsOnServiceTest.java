package dev.stator.it.table;

import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;

/** {@link TablesContract}, as DynamoDB answers. */
@StatorTest
class TablesAsOnServiceTest extends TablesContract {
    private static final long SEED = 20_260_101;

    TablesAsOnServiceTest(DynamoDbLocal engine) {
        super(engine, Answers.asService(engine, SEED));
    }
}
