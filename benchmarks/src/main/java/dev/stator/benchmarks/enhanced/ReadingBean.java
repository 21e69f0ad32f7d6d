package dev.stator.benchmarks.enhanced;

import dev.stator.benchmarks.item.Reading;
import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** {@link Reading} as a bean, for the Enhanced Client's bean and static schemas. */
@DynamoDbBean
public class ReadingBean {
    private String sensor;
    private Instant takenAt;
    private double celsius;
    private long sequence;
    private boolean valid;

    /** The same values as {@code item}. */
    public static ReadingBean of(Reading item) {
        ReadingBean bean = new ReadingBean();
        bean.sensor = item.sensor();
        bean.takenAt = item.takenAt();
        bean.celsius = item.celsius();
        bean.sequence = item.sequence();
        bean.valid = item.valid();
        return bean;
    }

    /** The same values as this bean. */
    public Reading toRecord() {
        return new Reading(sensor, takenAt, celsius, sequence, valid);
    }

    @DynamoDbPartitionKey
    public String getSensor() {
        return sensor;
    }

    public void setSensor(String sensor) {
        this.sensor = sensor;
    }

    @DynamoDbSortKey
    public Instant getTakenAt() {
        return takenAt;
    }

    public void setTakenAt(Instant takenAt) {
        this.takenAt = takenAt;
    }

    public double getCelsius() {
        return celsius;
    }

    public void setCelsius(double celsius) {
        this.celsius = celsius;
    }

    public long getSequence() {
        return sequence;
    }

    public void setSequence(long sequence) {
        this.sequence = sequence;
    }

    public boolean isValid() {
        return valid;
    }

    public void setValid(boolean valid) {
        this.valid = valid;
    }
}
