package dev.stator.processor.generate.export;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.TableRoot;
import java.util.Locale;
import java.util.Map;

/** What a table can be described in. */
public enum SchemaFormat {
    /** A CloudFormation template with one AWS::DynamoDB::Table. */
    CLOUDFORMATION(".json"),
    /** A Terraform module file with one aws_dynamodb_table. */
    TERRAFORM(".tf.json");

    private static final String FOLDER = "META-INF/stator/";

    private final String suffix;

    SchemaFormat(String suffix) {
        this.suffix = suffix;
    }

    /** As the option names it, and the folder of its files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Describes a table, in a file named after its root: that is unique in a compilation, which the table's name need
     * not be.
     *
     * @param table what it means
     */
    public SchemaFile describe(EntityTable table) {
        ClassName root = table.root()
                .map(TableRoot::name)
                .orElseGet(() -> table.entities().get(0).record().name());
        return new SchemaFile(FOLDER + label() + "/" + root.reflectionName() + suffix, Json.of(described(table)));
    }

    private Map<String, Object> described(EntityTable table) {
        return switch (this) {
            case CLOUDFORMATION -> CloudFormation.template(table);
            case TERRAFORM -> Terraform.module(table);
        };
    }
}
