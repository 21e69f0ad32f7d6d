package dev.stator.benchmarks.published;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** {@link SmallItem} as a bean, for the Enhanced Client's bean and static schemas. */
@NullUnmarked // as beans are, until they are filled
@DynamoDbBean
public class SmallBean {
    private String stringAttr;
    private SdkBytes binaryAttr;
    private List<String> listAttr;

    /** The same values as {@code item}. */
    public static SmallBean of(SmallItem item) {
        SmallBean bean = new SmallBean();
        bean.stringAttr = item.stringAttr();
        bean.binaryAttr = item.binaryAttr();
        bean.listAttr = item.listAttr();
        return bean;
    }

    /** The same values as this bean. */
    public SmallItem toRecord() {
        return new SmallItem(stringAttr, binaryAttr, listAttr);
    }

    @DynamoDbPartitionKey
    public String getStringAttr() {
        return stringAttr;
    }

    public void setStringAttr(String stringAttr) {
        this.stringAttr = stringAttr;
    }

    public SdkBytes getBinaryAttr() {
        return binaryAttr;
    }

    public void setBinaryAttr(SdkBytes binaryAttr) {
        this.binaryAttr = binaryAttr;
    }

    public List<String> getListAttr() {
        return listAttr;
    }

    public void setListAttr(List<String> listAttr) {
        this.listAttr = listAttr;
    }
}
