package dev.stator.benchmarks.published;

import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** {@link TinyItem} as a bean, for the Enhanced Client's bean and static schemas. */
@NullUnmarked // as beans are, until they are filled
@DynamoDbBean
public class TinyBean {
    private String stringAttr;

    /** The same values as {@code item}. */
    public static TinyBean of(TinyItem item) {
        TinyBean bean = new TinyBean();
        bean.stringAttr = item.stringAttr();
        return bean;
    }

    /** The same values as this bean. */
    public TinyItem toRecord() {
        return new TinyItem(stringAttr);
    }

    @DynamoDbPartitionKey
    public String getStringAttr() {
        return stringAttr;
    }

    public void setStringAttr(String stringAttr) {
        this.stringAttr = stringAttr;
    }
}
