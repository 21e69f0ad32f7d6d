package dev.stator.it.table;

import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;

@StatorTest
class TablesOnEngineTest extends TablesContract {
    TablesOnEngineTest(DynamoDbLocal engine) {
        super(engine, Answers.ofEngine(engine));
    }
}
