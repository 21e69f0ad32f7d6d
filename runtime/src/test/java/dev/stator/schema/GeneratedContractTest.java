package dev.stator.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.IncompatibleCodeException;
import org.junit.jupiter.api.Test;

class GeneratedContractTest {
    @Test
    void servesItsOwnContractOnly() {
        GeneratedContract.require(2, "blog.PostCodec");
        assertThatThrownBy(() -> GeneratedContract.require(3, "blog.PostCodec"))
                .isInstanceOf(IncompatibleCodeException.class)
                .hasMessageContaining("blog.PostCodec")
                .hasMessageContaining("update stator-runtime");
        assertThatThrownBy(() -> GeneratedContract.require(1, "blog.PostCodec"))
                .isInstanceOf(IncompatibleCodeException.class)
                .hasMessageContaining("recompile");
    }
}
