package dev.stator.benchmarks.page;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** {@link Parcel} as a bean, for the Enhanced Client. */
@DynamoDbBean
@NullUnmarked // A bean has nothing before its setters are called.
public class ParcelBean {
    private String customer;
    private Long number;
    private String street;
    private String city;
    private String postcode;
    private Integer weight;
    private Long value;
    private Boolean insured;
    private SizeBean size;
    private List<String> labels;
    private String note;

    /** The same values as {@code parcel}. */
    static ParcelBean of(Parcel parcel) {
        SizeBean size = new SizeBean();
        size.setWidth(parcel.size().width());
        size.setHeight(parcel.size().height());
        size.setDepth(parcel.size().depth());
        ParcelBean bean = new ParcelBean();
        bean.customer = parcel.customer();
        bean.number = parcel.number();
        bean.street = parcel.street();
        bean.city = parcel.city();
        bean.postcode = parcel.postcode();
        bean.weight = parcel.weight();
        bean.value = parcel.value();
        bean.insured = parcel.insured();
        bean.size = size;
        bean.labels = parcel.labels();
        bean.note = parcel.note();
        return bean;
    }

    /** The same values as this bean. */
    Parcel toRecord() {
        return new Parcel(
                customer,
                number,
                street,
                city,
                postcode,
                weight,
                value,
                insured,
                new Parcel.Size(size.getWidth(), size.getHeight(), size.getDepth()),
                labels,
                note);
    }

    /** {@link Parcel.Size} as a bean. */
    @DynamoDbBean
    @NullUnmarked
    public static class SizeBean {
        private Integer width;
        private Integer height;
        private Integer depth;

        public Integer getWidth() {
            return width;
        }

        public void setWidth(Integer width) {
            this.width = width;
        }

        public Integer getHeight() {
            return height;
        }

        public void setHeight(Integer height) {
            this.height = height;
        }

        public Integer getDepth() {
            return depth;
        }

        public void setDepth(Integer depth) {
            this.depth = depth;
        }
    }

    @DynamoDbPartitionKey
    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    @DynamoDbSortKey
    public Long getNumber() {
        return number;
    }

    public void setNumber(Long number) {
        this.number = number;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public Integer getWeight() {
        return weight;
    }

    public void setWeight(Integer weight) {
        this.weight = weight;
    }

    public Long getValue() {
        return value;
    }

    public void setValue(Long value) {
        this.value = value;
    }

    public Boolean getInsured() {
        return insured;
    }

    public void setInsured(Boolean insured) {
        this.insured = insured;
    }

    public SizeBean getSize() {
        return size;
    }

    public void setSize(SizeBean size) {
        this.size = size;
    }

    public List<String> getLabels() {
        return labels;
    }

    public void setLabels(List<String> labels) {
        this.labels = labels;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
