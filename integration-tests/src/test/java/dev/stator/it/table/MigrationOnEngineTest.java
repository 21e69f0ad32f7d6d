package dev.stator.it.table;

import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import org.junit.jupiter.api.Order;

@Order(1)
@StatorTest
class MigrationOnEngineTest extends MigrationContract {
    MigrationOnEngineTest(DynamoDbLocal engine) {
        super(Answers.ofEngine(engine));
    }
}
