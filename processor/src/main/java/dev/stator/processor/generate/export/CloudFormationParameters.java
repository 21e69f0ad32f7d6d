package dev.stator.processor.generate.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Parameters of a template for what its table has in one environment and not in another. Whoever sets none gets the
 * table as it is without them. A resource policy is JSON, which no parameter is.
 */
final class CloudFormationParameters {
    private static final String DAYS = "PointInTimeRecoveryDays";
    private static final String READ = "WarmReadUnits";
    private static final String WRITE = "WarmWriteUnits";
    private static final String STREAM = "KinesisStreamArn";
    private static final String PRECISION = "KinesisTimePrecision";
    private static final String RECOVERS = "RecoversPointInTime";
    /** What a table on demand begins with. */
    private static final int LEAST_READ = 12_000;

    private static final int LEAST_WRITE = 4_000;

    private static final String IS_WARM = "IsWarm";
    private static final String SENDS = "SendsToKinesis";

    private CloudFormationParameters() {}

    /** The template, with parameters before its resources. */
    static Map<String, Object> in(Map<String, Object> template) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, Object> days = number(0);
        days.put("MaxValue", 35);
        parameters.put(DAYS, days);
        parameters.put(READ, number(LEAST_READ));
        parameters.put(WRITE, number(LEAST_WRITE));
        parameters.put(STREAM, Json.object("Type", "String", "Default", ""));
        parameters.put(
                PRECISION,
                Json.object(
                        "Type",
                        "String",
                        "Default",
                        "MILLISECOND",
                        "AllowedValues",
                        List.of("MILLISECOND", "MICROSECOND")));
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put(RECOVERS, isNot(DAYS, 0));
        conditions.put(IS_WARM, Json.object("Fn::Or", List.of(isNot(READ, LEAST_READ), isNot(WRITE, LEAST_WRITE))));
        conditions.put(SENDS, isNot(STREAM, ""));
        Map<String, Object> whole = new LinkedHashMap<>(template);
        whole.put("Parameters", parameters);
        whole.put("Conditions", conditions);
        Object resources = Objects.requireNonNull(whole.remove(CloudFormation.RESOURCES));
        whole.put(CloudFormation.RESOURCES, resources);
        Json.members(Json.members(resources).values().iterator().next())
                .computeIfPresent(CloudFormation.PROPERTIES, (name, properties) -> with(Json.members(properties)));
        return whole;
    }

    private static Map<String, Object> with(Map<String, Object> properties) {
        properties.put(
                "PointInTimeRecoverySpecification",
                only(RECOVERS, Json.object("PointInTimeRecoveryEnabled", true, "RecoveryPeriodInDays", ref(DAYS))));
        properties.put(
                "WarmThroughput",
                only(IS_WARM, Json.object("ReadUnitsPerSecond", ref(READ), "WriteUnitsPerSecond", ref(WRITE))));
        properties.put(
                "KinesisStreamSpecification",
                only(
                        SENDS,
                        Json.object("StreamArn", ref(STREAM), "ApproximateCreationDateTimePrecision", ref(PRECISION))));
        return properties;
    }

    private static Map<String, Object> number(int least) {
        return Json.object("Type", "Number", "Default", least, "MinValue", least);
    }

    private static Map<String, Object> ref(String parameter) {
        return Json.object("Ref", parameter);
    }

    private static Map<String, Object> isNot(String parameter, Object unset) {
        return Json.object("Fn::Not", List.of(Json.object("Fn::Equals", List.of(ref(parameter), unset))));
    }

    private static Map<String, Object> only(String condition, Object value) {
        return Json.object("Fn::If", List.of(condition, value, ref("AWS::NoValue")));
    }
}
