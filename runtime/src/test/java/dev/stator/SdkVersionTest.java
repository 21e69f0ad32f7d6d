package dev.stator;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdkVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.12.788", "2.0.0", "2.9.26", "2.20.0", "2.30.38", "2.30.0-SNAPSHOT"})
    void anOlderOneIsRefused(String version) {
        assertThatThrownBy(() -> SdkVersion.check("aws-sdk-java/" + version + " os/Linux#6.1 lang/java#17"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Stator needs AWS SDK 2.31 or later; found " + version
                        + ": raise what sets its version, such as software.amazon.awssdk:bom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.31.0", "2.31.0-PREVIEW", "2.57.8", "2.100.1", "3.0.0", "10.1.0"})
    void othersAreTaken(String version) {
        assertThatCode(() -> SdkVersion.check("aws-sdk-java/" + version + " os/Linux#6.1"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another/1.0", "aws-sdk-java/unknown"})
    void whereNoneIsNamedNothingIsRefused(String userAgent) {
        assertThatCode(() -> SdkVersion.check(userAgent)).doesNotThrowAnyException();
    }

    @Test
    void theOneOfTheTestsIsTaken() {
        assertThatCode(SdkVersion::check).doesNotThrowAnyException();
    }
}
