package dev.stator.it.table;

import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;

/** {@link BillingContract}, as DynamoDB answers. */
@StatorTest
class BillingAsOnServiceTest extends BillingContract {
    private static final long SEED = 20_260_101;

    BillingAsOnServiceTest(DynamoDbLocal engine) {
        super(Answers.asService(engine, SEED));
    }
}
