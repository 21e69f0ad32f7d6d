package dev.stator.benchmarks.published;

import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** The first half of {@link FlatBean}. */
@NullUnmarked // as beans are, until they are filled
public class FlatHalf {
    String stringAttr1;
    String stringAttr2;
    String stringAttr3;
    String stringAttr4;
    String stringAttr5;
    String stringAttr6;
    String stringAttr7;
    String stringAttr8;
    String stringAttr9;
    String stringAttr10;
    String stringAttr11;
    String stringAttr12;
    String stringAttr13;
    String stringAttr14;
    String stringAttr15;
    String stringAttr16;
    String stringAttr17;
    String stringAttr18;
    String stringAttr19;
    String stringAttr20;
    String stringAttr21;
    String stringAttr22;
    String stringAttr23;
    String stringAttr24;
    String stringAttr25;
    String stringAttr26;
    String stringAttr27;
    String stringAttr28;
    String stringAttr29;
    String stringAttr30;
    String stringAttr31;
    String stringAttr32;
    String stringAttr33;
    String stringAttr34;
    String stringAttr35;
    String stringAttr36;

    @DynamoDbPartitionKey
    public String getStringAttr1() {
        return stringAttr1;
    }

    public void setStringAttr1(String stringAttr1) {
        this.stringAttr1 = stringAttr1;
    }

    public String getStringAttr2() {
        return stringAttr2;
    }

    public void setStringAttr2(String stringAttr2) {
        this.stringAttr2 = stringAttr2;
    }

    public String getStringAttr3() {
        return stringAttr3;
    }

    public void setStringAttr3(String stringAttr3) {
        this.stringAttr3 = stringAttr3;
    }

    public String getStringAttr4() {
        return stringAttr4;
    }

    public void setStringAttr4(String stringAttr4) {
        this.stringAttr4 = stringAttr4;
    }

    public String getStringAttr5() {
        return stringAttr5;
    }

    public void setStringAttr5(String stringAttr5) {
        this.stringAttr5 = stringAttr5;
    }

    public String getStringAttr6() {
        return stringAttr6;
    }

    public void setStringAttr6(String stringAttr6) {
        this.stringAttr6 = stringAttr6;
    }

    public String getStringAttr7() {
        return stringAttr7;
    }

    public void setStringAttr7(String stringAttr7) {
        this.stringAttr7 = stringAttr7;
    }

    public String getStringAttr8() {
        return stringAttr8;
    }

    public void setStringAttr8(String stringAttr8) {
        this.stringAttr8 = stringAttr8;
    }

    public String getStringAttr9() {
        return stringAttr9;
    }

    public void setStringAttr9(String stringAttr9) {
        this.stringAttr9 = stringAttr9;
    }

    public String getStringAttr10() {
        return stringAttr10;
    }

    public void setStringAttr10(String stringAttr10) {
        this.stringAttr10 = stringAttr10;
    }

    public String getStringAttr11() {
        return stringAttr11;
    }

    public void setStringAttr11(String stringAttr11) {
        this.stringAttr11 = stringAttr11;
    }

    public String getStringAttr12() {
        return stringAttr12;
    }

    public void setStringAttr12(String stringAttr12) {
        this.stringAttr12 = stringAttr12;
    }

    public String getStringAttr13() {
        return stringAttr13;
    }

    public void setStringAttr13(String stringAttr13) {
        this.stringAttr13 = stringAttr13;
    }

    public String getStringAttr14() {
        return stringAttr14;
    }

    public void setStringAttr14(String stringAttr14) {
        this.stringAttr14 = stringAttr14;
    }

    public String getStringAttr15() {
        return stringAttr15;
    }

    public void setStringAttr15(String stringAttr15) {
        this.stringAttr15 = stringAttr15;
    }

    public String getStringAttr16() {
        return stringAttr16;
    }

    public void setStringAttr16(String stringAttr16) {
        this.stringAttr16 = stringAttr16;
    }

    public String getStringAttr17() {
        return stringAttr17;
    }

    public void setStringAttr17(String stringAttr17) {
        this.stringAttr17 = stringAttr17;
    }

    public String getStringAttr18() {
        return stringAttr18;
    }

    public void setStringAttr18(String stringAttr18) {
        this.stringAttr18 = stringAttr18;
    }

    public String getStringAttr19() {
        return stringAttr19;
    }

    public void setStringAttr19(String stringAttr19) {
        this.stringAttr19 = stringAttr19;
    }

    public String getStringAttr20() {
        return stringAttr20;
    }

    public void setStringAttr20(String stringAttr20) {
        this.stringAttr20 = stringAttr20;
    }

    public String getStringAttr21() {
        return stringAttr21;
    }

    public void setStringAttr21(String stringAttr21) {
        this.stringAttr21 = stringAttr21;
    }

    public String getStringAttr22() {
        return stringAttr22;
    }

    public void setStringAttr22(String stringAttr22) {
        this.stringAttr22 = stringAttr22;
    }

    public String getStringAttr23() {
        return stringAttr23;
    }

    public void setStringAttr23(String stringAttr23) {
        this.stringAttr23 = stringAttr23;
    }

    public String getStringAttr24() {
        return stringAttr24;
    }

    public void setStringAttr24(String stringAttr24) {
        this.stringAttr24 = stringAttr24;
    }

    public String getStringAttr25() {
        return stringAttr25;
    }

    public void setStringAttr25(String stringAttr25) {
        this.stringAttr25 = stringAttr25;
    }

    public String getStringAttr26() {
        return stringAttr26;
    }

    public void setStringAttr26(String stringAttr26) {
        this.stringAttr26 = stringAttr26;
    }

    public String getStringAttr27() {
        return stringAttr27;
    }

    public void setStringAttr27(String stringAttr27) {
        this.stringAttr27 = stringAttr27;
    }

    public String getStringAttr28() {
        return stringAttr28;
    }

    public void setStringAttr28(String stringAttr28) {
        this.stringAttr28 = stringAttr28;
    }

    public String getStringAttr29() {
        return stringAttr29;
    }

    public void setStringAttr29(String stringAttr29) {
        this.stringAttr29 = stringAttr29;
    }

    public String getStringAttr30() {
        return stringAttr30;
    }

    public void setStringAttr30(String stringAttr30) {
        this.stringAttr30 = stringAttr30;
    }

    public String getStringAttr31() {
        return stringAttr31;
    }

    public void setStringAttr31(String stringAttr31) {
        this.stringAttr31 = stringAttr31;
    }

    public String getStringAttr32() {
        return stringAttr32;
    }

    public void setStringAttr32(String stringAttr32) {
        this.stringAttr32 = stringAttr32;
    }

    public String getStringAttr33() {
        return stringAttr33;
    }

    public void setStringAttr33(String stringAttr33) {
        this.stringAttr33 = stringAttr33;
    }

    public String getStringAttr34() {
        return stringAttr34;
    }

    public void setStringAttr34(String stringAttr34) {
        this.stringAttr34 = stringAttr34;
    }

    public String getStringAttr35() {
        return stringAttr35;
    }

    public void setStringAttr35(String stringAttr35) {
        this.stringAttr35 = stringAttr35;
    }

    public String getStringAttr36() {
        return stringAttr36;
    }

    public void setStringAttr36(String stringAttr36) {
        this.stringAttr36 = stringAttr36;
    }
}
