package dev.stator.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedNamesTest {
    @ParameterizedTest
    @CsvSource({
        "by-title, byTitle, ByTitle",
        "GSI1, gsi1, GSI1",
        "GSI-SKU, gsiSKU, GSISKU",
        "_GSI_1, gsi1, GSI1",
        "SKIndex, skIndex, SKIndex",
        "RoomID_Comment_IDX, roomIDCommentIDX, RoomIDCommentIDX",
        "InvertedIndex, invertedIndex, InvertedIndex",
        "X, x, X",
        "1st-GSI, index1stGSI, Index1stGSI",
        "GET, getIndex, GET",
        "CLASS, classIndex, CLASS"
    })
    void namesOfAnIndex(String index, String accessor, String nested) {
        assertThat(GeneratedNames.accessor(index)).isEqualTo(accessor);
        assertThat(GeneratedNames.indexClass(index)).isEqualTo(nested);
    }
}
