package dev.stator.processor.generate.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Variables of a module for what its table has in one environment and not in another. Whoever sets none gets the table
 * as it is without them. Each is named after the table, since the files of several are one module.
 */
final class TerraformVariables {
    private final String table;
    private final Map<String, Object> variables = new LinkedHashMap<>();

    private TerraformVariables(String table) {
        this.table = table;
    }

    /** The module, with variables before its resources. */
    static Map<String, Object> in(Map<String, Object> module) {
        Map<String, Object> resources = Json.members(Objects.requireNonNull(module.get(Terraform.RESOURCE)));
        Map.Entry<String, Object> table = Json.members(Objects.requireNonNull(resources.get(Terraform.TABLE)))
                .entrySet()
                .iterator()
                .next();
        TerraformVariables variables = new TerraformVariables(table.getKey());
        variables.arguments(Json.members(table.getValue()));
        variables.kinesis(resources);
        variables.policy(resources);
        return Json.object("variable", variables.variables, Terraform.RESOURCE, resources);
    }

    private void arguments(Map<String, Object> arguments) {
        String days = variable("point_in_time_recovery_days", "number", 0);
        arguments.put(
                "point_in_time_recovery",
                Json.object(
                        "enabled",
                        "${" + days + " > 0}",
                        "recovery_period_in_days",
                        "${" + days + " > 0 ? " + days + " : null}"));
        // What a table on demand begins with.
        String read = variable("warm_read_units", "number", 12_000);
        String write = variable("warm_write_units", "number", 4_000);
        arguments.put(
                "dynamic",
                Json.object(
                        "warm_throughput",
                        Json.object(
                                "for_each",
                                "${" + read + " != 12000 || " + write + " != 4000 ? [1] : []}",
                                "content",
                                Json.object(
                                        "read_units_per_second",
                                        "${" + read + "}",
                                        "write_units_per_second",
                                        "${" + write + "}"))));
    }

    private void kinesis(Map<String, Object> resources) {
        String stream = variable("kinesis_stream_arn", "string", "");
        String precision = variable("kinesis_time_precision", "string", "MILLISECOND");
        Map<String, Object> destination = ifSet(stream);
        destination.put("table_name", "${" + Terraform.TABLE + "." + table + ".name}");
        destination.put("stream_arn", "${" + stream + "}");
        destination.put("approximate_creation_date_time_precision", "${" + precision + "}");
        resources.put("aws_dynamodb_kinesis_streaming_destination", Json.object(table, destination));
    }

    private void policy(Map<String, Object> resources) {
        String policy = variable("resource_policy", "string", "");
        Map<String, Object> attached = ifSet(policy);
        attached.put("resource_arn", "${" + Terraform.TABLE + "." + table + ".arn}");
        attached.put("policy", "${" + policy + "}");
        resources.put("aws_dynamodb_resource_policy", Json.object(table, attached));
    }

    /** The variable, as expressions name it. */
    private String variable(String name, String type, Object unset) {
        variables.put(table + "_" + name, Json.object("type", type, "default", unset));
        return "var." + table + "_" + name;
    }

    private static Map<String, Object> ifSet(String variable) {
        return Json.object("count", "${" + variable + " == \"\" ? 0 : 1}");
    }
}
