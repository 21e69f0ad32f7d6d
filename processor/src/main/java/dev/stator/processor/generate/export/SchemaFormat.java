package dev.stator.processor.generate.export;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.stator.processor.model.EntityTable;
import dev.stator.processor.model.ItemView;
import dev.stator.processor.model.TableRoot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a table can be described in. */
public enum SchemaFormat {
    /** A CloudFormation template with one AWS::DynamoDB::Table. */
    CLOUDFORMATION(".json"),
    /** The same with parameters for what an environment has. */
    CLOUDFORMATION_PARAMETERS(".json"),
    /** A Terraform module file with one aws_dynamodb_table. */
    TERRAFORM(".tf.json"),
    /** The same with variables for what an environment has. */
    TERRAFORM_VARIABLES(".tf.json"),
    /** A page for people. */
    MARKDOWN(".md");

    private static final String FOLDER = "META-INF/stator/";

    private final String suffix;

    SchemaFormat(String suffix) {
        this.suffix = suffix;
    }

    /** As the option names it, and the folder of its files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Describes a table, in a file named after its root: that is unique in a compilation, which the table's name need
     * not be.
     *
     * @param table what it means
     * @param files what is generated for it
     */
    public SchemaFile describe(EntityTable table, List<JavaFile> files) {
        ClassName root = table.root()
                .map(TableRoot::name)
                .orElseGet(() -> table.entities().get(0).record().name());
        return file(
                root,
                switch (this) {
                    case CLOUDFORMATION -> Json.of(CloudFormation.template(table));
                    case CLOUDFORMATION_PARAMETERS ->
                        Json.of(CloudFormationParameters.in(CloudFormation.template(table)));
                    case TERRAFORM_VARIABLES -> Json.of(TerraformVariables.in(Terraform.module(table)));
                    case TERRAFORM -> Json.of(Terraform.module(table));
                    case MARKDOWN -> TablePage.of(table, files);
                });
    }

    /**
     * Describes a view, if the format has something to say of it.
     *
     * @param dao what is generated for it
     */
    public Optional<SchemaFile> describe(ItemView view, JavaFile dao) {
        return this == MARKDOWN ? Optional.of(file(view.name(), ViewPage.of(view, dao.typeSpec()))) : Optional.empty();
    }

    private SchemaFile file(ClassName root, String text) {
        return new SchemaFile(FOLDER + label() + "/" + root.reflectionName() + suffix, text);
    }
}
