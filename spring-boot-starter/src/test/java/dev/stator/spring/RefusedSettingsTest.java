package dev.stator.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.spring.app.Application;
import dev.stator.testing.StatorTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What somebody wrote that cannot be meant: the application does not start, and says where and what to write. */
@StatorTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedSettingsTest {
    private final DynamoDbClient client;

    RefusedSettingsTest(DynamoDbClient client) {
        this.client = client;
    }

    private void startsNotWith(String... properties) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .initializers(context -> context.getBeanFactory().registerSingleton("client", client))
                        .run(Stream.of(properties).map("--"::concat).toArray(String[]::new))
                        .close())
                .isNotNull();
    }

    @Test
    void anUnknownMode(CapturedOutput output) {
        startsNotWith("stator.schema=verfy");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("stator.schema")
                .contains("verfy")
                .contains("VERIFY", "ENSURE", "MIGRATE", "NONE");
    }

    @Test
    void aPropertyThatNamesNoTable(CapturedOutput output) {
        startsNotWith("stator.table-names.ntoes=memos");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("stator.table-names.ntoes names no table of this application.")
                .contains("Write a name that @Table declares: drafts_of_today, notes, other-notes, shelves.");
    }

    @Test
    void aNameThatNeedsBrackets(CapturedOutput output) {
        // As from STATOR_TABLENAMES_DRAFTS_OF_TODAY.
        startsNotWith("stator.table-names.drafts.of.today=drafts");
        assertThat(output).contains("Write stator.table-names[drafts_of_today], in a file");
    }

    @Test
    void aNameThatNoTableCanHave(CapturedOutput output) {
        startsNotWith("stator.table-names.notes=my notes");
        assertThat(output)
                .contains("stator.table-names.notes makes \"my notes\", which is no name of a table.")
                .contains("Write 3 to 255 letters, digits, '_', '.' and '-', prefix included.");
    }

    @Test
    void aPrefixThatNoTableCanHave(CapturedOutput output) {
        startsNotWith("stator.table-prefix=dev/");
        assertThat(output).contains("stator.table-prefix is \"dev/\"").contains("Write letters, digits");
    }

    @Test
    void aTableThatDiffers(CapturedOutput output) {
        startsNotWith("stator.schema=verify");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("there is no such table")
                .contains("set stator.schema=migrate");
    }

    @Test
    void anAddressThatIsNone() {
        for (String endpoint : new String[] {"localhost:8000", "http:/nowhere", "ftp://localhost:8000"}) {
            Runner.bare()
                    .withPropertyValues("stator.endpoint=" + endpoint, "stator.region=eu-central-1")
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .isInstanceOf(SettingRefusedException.class)
                            .hasMessageContaining("stator.endpoint is \"%s\"", endpoint)
                            .hasMessageContaining("such as http://localhost:8000"));
        }
    }

    @Test
    void noRegionAnywhere() {
        String imds = "aws.disableEc2Metadata";
        String before = System.getProperty(imds);
        System.setProperty(imds, "true");
        try {
            Runner.bare()
                    .run(context -> assertThat(context)
                            .getFailure()
                            .rootCause()
                            .isInstanceOf(SettingRefusedException.class)
                            .hasMessageContaining("Set stator.region"));
        } finally {
            if (before == null) {
                System.clearProperty(imds);
            } else {
                System.setProperty(imds, before);
            }
        }
    }
}
