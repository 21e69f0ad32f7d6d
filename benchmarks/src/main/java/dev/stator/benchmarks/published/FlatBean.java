package dev.stator.benchmarks.published;

import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** {@link FlatItem} as a bean, for the Enhanced Client's bean and static schemas. */
@NullUnmarked // as beans are, until they are filled
@DynamoDbBean
public class FlatBean extends FlatHalf {
    private String stringAttr37;
    private String stringAttr38;
    private String stringAttr39;
    private String stringAttr40;
    private String stringAttr41;
    private String stringAttr42;
    private String stringAttr43;
    private String stringAttr44;
    private String stringAttr45;
    private String stringAttr46;
    private String stringAttr47;
    private String stringAttr48;
    private String stringAttr49;
    private String stringAttr50;
    private String stringAttr51;
    private String stringAttr52;
    private String stringAttr53;
    private String stringAttr54;
    private String stringAttr55;
    private String stringAttr56;
    private String stringAttr57;
    private String stringAttr58;
    private String stringAttr59;
    private String stringAttr60;
    private String stringAttr61;
    private String stringAttr62;
    private String stringAttr63;

    /** The same values as {@code item}. */
    public static FlatBean of(FlatItem item) {
        FlatBean bean = new FlatBean();
        bean.stringAttr1 = item.stringAttr1();
        bean.stringAttr2 = item.stringAttr2();
        bean.stringAttr3 = item.stringAttr3();
        bean.stringAttr4 = item.stringAttr4();
        bean.stringAttr5 = item.stringAttr5();
        bean.stringAttr6 = item.stringAttr6();
        bean.stringAttr7 = item.stringAttr7();
        bean.stringAttr8 = item.stringAttr8();
        bean.stringAttr9 = item.stringAttr9();
        bean.stringAttr10 = item.stringAttr10();
        bean.stringAttr11 = item.stringAttr11();
        bean.stringAttr12 = item.stringAttr12();
        bean.stringAttr13 = item.stringAttr13();
        bean.stringAttr14 = item.stringAttr14();
        bean.stringAttr15 = item.stringAttr15();
        bean.stringAttr16 = item.stringAttr16();
        bean.stringAttr17 = item.stringAttr17();
        bean.stringAttr18 = item.stringAttr18();
        bean.stringAttr19 = item.stringAttr19();
        bean.stringAttr20 = item.stringAttr20();
        bean.stringAttr21 = item.stringAttr21();
        bean.stringAttr22 = item.stringAttr22();
        bean.stringAttr23 = item.stringAttr23();
        bean.stringAttr24 = item.stringAttr24();
        bean.stringAttr25 = item.stringAttr25();
        bean.stringAttr26 = item.stringAttr26();
        bean.stringAttr27 = item.stringAttr27();
        bean.stringAttr28 = item.stringAttr28();
        bean.stringAttr29 = item.stringAttr29();
        bean.stringAttr30 = item.stringAttr30();
        bean.stringAttr31 = item.stringAttr31();
        bean.stringAttr32 = item.stringAttr32();
        bean.stringAttr33 = item.stringAttr33();
        bean.stringAttr34 = item.stringAttr34();
        bean.stringAttr35 = item.stringAttr35();
        bean.stringAttr36 = item.stringAttr36();
        bean.stringAttr37 = item.stringAttr37();
        bean.stringAttr38 = item.stringAttr38();
        bean.stringAttr39 = item.stringAttr39();
        bean.stringAttr40 = item.stringAttr40();
        bean.stringAttr41 = item.stringAttr41();
        bean.stringAttr42 = item.stringAttr42();
        bean.stringAttr43 = item.stringAttr43();
        bean.stringAttr44 = item.stringAttr44();
        bean.stringAttr45 = item.stringAttr45();
        bean.stringAttr46 = item.stringAttr46();
        bean.stringAttr47 = item.stringAttr47();
        bean.stringAttr48 = item.stringAttr48();
        bean.stringAttr49 = item.stringAttr49();
        bean.stringAttr50 = item.stringAttr50();
        bean.stringAttr51 = item.stringAttr51();
        bean.stringAttr52 = item.stringAttr52();
        bean.stringAttr53 = item.stringAttr53();
        bean.stringAttr54 = item.stringAttr54();
        bean.stringAttr55 = item.stringAttr55();
        bean.stringAttr56 = item.stringAttr56();
        bean.stringAttr57 = item.stringAttr57();
        bean.stringAttr58 = item.stringAttr58();
        bean.stringAttr59 = item.stringAttr59();
        bean.stringAttr60 = item.stringAttr60();
        bean.stringAttr61 = item.stringAttr61();
        bean.stringAttr62 = item.stringAttr62();
        bean.stringAttr63 = item.stringAttr63();
        return bean;
    }

    /** The same values as this bean. */
    public FlatItem toRecord() {
        return new FlatItem(
                stringAttr1,
                stringAttr2,
                stringAttr3,
                stringAttr4,
                stringAttr5,
                stringAttr6,
                stringAttr7,
                stringAttr8,
                stringAttr9,
                stringAttr10,
                stringAttr11,
                stringAttr12,
                stringAttr13,
                stringAttr14,
                stringAttr15,
                stringAttr16,
                stringAttr17,
                stringAttr18,
                stringAttr19,
                stringAttr20,
                stringAttr21,
                stringAttr22,
                stringAttr23,
                stringAttr24,
                stringAttr25,
                stringAttr26,
                stringAttr27,
                stringAttr28,
                stringAttr29,
                stringAttr30,
                stringAttr31,
                stringAttr32,
                stringAttr33,
                stringAttr34,
                stringAttr35,
                stringAttr36,
                stringAttr37,
                stringAttr38,
                stringAttr39,
                stringAttr40,
                stringAttr41,
                stringAttr42,
                stringAttr43,
                stringAttr44,
                stringAttr45,
                stringAttr46,
                stringAttr47,
                stringAttr48,
                stringAttr49,
                stringAttr50,
                stringAttr51,
                stringAttr52,
                stringAttr53,
                stringAttr54,
                stringAttr55,
                stringAttr56,
                stringAttr57,
                stringAttr58,
                stringAttr59,
                stringAttr60,
                stringAttr61,
                stringAttr62,
                stringAttr63);
    }

    public String getStringAttr37() {
        return stringAttr37;
    }

    public void setStringAttr37(String stringAttr37) {
        this.stringAttr37 = stringAttr37;
    }

    public String getStringAttr38() {
        return stringAttr38;
    }

    public void setStringAttr38(String stringAttr38) {
        this.stringAttr38 = stringAttr38;
    }

    public String getStringAttr39() {
        return stringAttr39;
    }

    public void setStringAttr39(String stringAttr39) {
        this.stringAttr39 = stringAttr39;
    }

    public String getStringAttr40() {
        return stringAttr40;
    }

    public void setStringAttr40(String stringAttr40) {
        this.stringAttr40 = stringAttr40;
    }

    public String getStringAttr41() {
        return stringAttr41;
    }

    public void setStringAttr41(String stringAttr41) {
        this.stringAttr41 = stringAttr41;
    }

    public String getStringAttr42() {
        return stringAttr42;
    }

    public void setStringAttr42(String stringAttr42) {
        this.stringAttr42 = stringAttr42;
    }

    public String getStringAttr43() {
        return stringAttr43;
    }

    public void setStringAttr43(String stringAttr43) {
        this.stringAttr43 = stringAttr43;
    }

    public String getStringAttr44() {
        return stringAttr44;
    }

    public void setStringAttr44(String stringAttr44) {
        this.stringAttr44 = stringAttr44;
    }

    public String getStringAttr45() {
        return stringAttr45;
    }

    public void setStringAttr45(String stringAttr45) {
        this.stringAttr45 = stringAttr45;
    }

    public String getStringAttr46() {
        return stringAttr46;
    }

    public void setStringAttr46(String stringAttr46) {
        this.stringAttr46 = stringAttr46;
    }

    public String getStringAttr47() {
        return stringAttr47;
    }

    public void setStringAttr47(String stringAttr47) {
        this.stringAttr47 = stringAttr47;
    }

    public String getStringAttr48() {
        return stringAttr48;
    }

    public void setStringAttr48(String stringAttr48) {
        this.stringAttr48 = stringAttr48;
    }

    public String getStringAttr49() {
        return stringAttr49;
    }

    public void setStringAttr49(String stringAttr49) {
        this.stringAttr49 = stringAttr49;
    }

    public String getStringAttr50() {
        return stringAttr50;
    }

    public void setStringAttr50(String stringAttr50) {
        this.stringAttr50 = stringAttr50;
    }

    public String getStringAttr51() {
        return stringAttr51;
    }

    public void setStringAttr51(String stringAttr51) {
        this.stringAttr51 = stringAttr51;
    }

    public String getStringAttr52() {
        return stringAttr52;
    }

    public void setStringAttr52(String stringAttr52) {
        this.stringAttr52 = stringAttr52;
    }

    public String getStringAttr53() {
        return stringAttr53;
    }

    public void setStringAttr53(String stringAttr53) {
        this.stringAttr53 = stringAttr53;
    }

    public String getStringAttr54() {
        return stringAttr54;
    }

    public void setStringAttr54(String stringAttr54) {
        this.stringAttr54 = stringAttr54;
    }

    public String getStringAttr55() {
        return stringAttr55;
    }

    public void setStringAttr55(String stringAttr55) {
        this.stringAttr55 = stringAttr55;
    }

    public String getStringAttr56() {
        return stringAttr56;
    }

    public void setStringAttr56(String stringAttr56) {
        this.stringAttr56 = stringAttr56;
    }

    public String getStringAttr57() {
        return stringAttr57;
    }

    public void setStringAttr57(String stringAttr57) {
        this.stringAttr57 = stringAttr57;
    }

    public String getStringAttr58() {
        return stringAttr58;
    }

    public void setStringAttr58(String stringAttr58) {
        this.stringAttr58 = stringAttr58;
    }

    public String getStringAttr59() {
        return stringAttr59;
    }

    public void setStringAttr59(String stringAttr59) {
        this.stringAttr59 = stringAttr59;
    }

    public String getStringAttr60() {
        return stringAttr60;
    }

    public void setStringAttr60(String stringAttr60) {
        this.stringAttr60 = stringAttr60;
    }

    public String getStringAttr61() {
        return stringAttr61;
    }

    public void setStringAttr61(String stringAttr61) {
        this.stringAttr61 = stringAttr61;
    }

    public String getStringAttr62() {
        return stringAttr62;
    }

    public void setStringAttr62(String stringAttr62) {
        this.stringAttr62 = stringAttr62;
    }

    public String getStringAttr63() {
        return stringAttr63;
    }

    public void setStringAttr63(String stringAttr63) {
        this.stringAttr63 = stringAttr63;
    }
}
