package dev.stator.streams;

import dev.stator.ChangeStream;
import dev.stator.Stator;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** An item of the tables whose events were recorded. */
@Table("recorded")
public record Recorded(@HashKey String pk, @RangeKey String sk, String data) {
    /** Of the table of this name. */
    public static ChangeStream<Recorded> changes(String table) {
        return new RecordedDao(Stator.builder()
                        .client(new NoClient())
                        .tableNames(declared -> table)
                        .build())
                .changes();
    }
}
