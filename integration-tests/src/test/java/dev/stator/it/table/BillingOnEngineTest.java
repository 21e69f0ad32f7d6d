package dev.stator.it.table;

import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;

@StatorTest
class BillingOnEngineTest extends BillingContract {
    BillingOnEngineTest(DynamoDbLocal engine) {
        super(Answers.ofEngine(engine));
    }
}
