package dev.stator.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/** What a table is to be beyond what its entity declares. Null is not said: left to DynamoDB, and not compared. */
record TableSettings(
        @Nullable Billing billing,
        Map<String, Billing> indexBilling,
        @Nullable StreamChoice stream,
        @Nullable Boolean deletionProtection,
        @Nullable TableClass tableClass,
        @Nullable Encryption encryption,
        Map<String, String> tags,
        ServiceSettings service) {
    static final TableSettings UNSAID =
            new TableSettings(null, Map.of(), null, null, null, null, Map.of(), ServiceSettings.UNSAID);

    TableSettings {
        indexBilling = Map.copyOf(indexBilling);
        tags = Map.copyOf(tags);
    }

    /** An index has what its table has until told otherwise. */
    TableSettings billing(Billing choice) {
        return new TableSettings(choice, Map.of(), stream, deletionProtection, tableClass, encryption, tags, service);
    }

    TableSettings billing(String index, Billing choice) {
        Map<String, Billing> more = new HashMap<>(indexBilling);
        more.put(index, choice);
        return new TableSettings(billing, more, stream, deletionProtection, tableClass, encryption, tags, service);
    }

    TableSettings stream(StreamChoice choice) {
        return new TableSettings(
                billing, indexBilling, choice, deletionProtection, tableClass, encryption, tags, service);
    }

    TableSettings deletionProtection(boolean choice) {
        return new TableSettings(billing, indexBilling, stream, choice, tableClass, encryption, tags, service);
    }

    TableSettings tableClass(TableClass choice) {
        return new TableSettings(billing, indexBilling, stream, deletionProtection, choice, encryption, tags, service);
    }

    TableSettings encryption(Encryption choice) {
        return new TableSettings(billing, indexBilling, stream, deletionProtection, tableClass, choice, tags, service);
    }

    TableSettings tags(Map<String, String> added) {
        Map<String, String> more = new HashMap<>(tags);
        more.putAll(added);
        return new TableSettings(
                billing, indexBilling, stream, deletionProtection, tableClass, encryption, more, service);
    }

    TableSettings service(ServiceSettings choice) {
        return new TableSettings(
                billing, indexBilling, stream, deletionProtection, tableClass, encryption, tags, choice);
    }

    /** What is said of an index; null if nothing is said of billing. */
    @Nullable
    Billing billing(String index) {
        Billing own = indexBilling.get(index);
        return own == null ? billing : own;
    }
}
