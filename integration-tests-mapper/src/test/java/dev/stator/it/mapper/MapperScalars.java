package dev.stator.it.mapper;

import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBDocument;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBHashKey;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapperFieldModel.DynamoDBAttributeType;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBRangeKey;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTypeConvertedEnum;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTypeConvertedEpochDate;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTypeConvertedTimestamp;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTyped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Of a class of the mapper, what holds one value. */
@NullUnmarked
@DynamoDBDocument
public class MapperScalars {
    private String id;
    private Date at;
    private String text;
    private Mood mood;
    private Plan plan;
    private boolean flag;
    private Boolean maybe;
    private Boolean whether;
    private byte one;
    private short two;
    private int four;
    private long eight;
    private float single;
    private double binary;
    private BigInteger whole;
    private BigDecimal decimal;
    private Integer number;
    private Date date;
    private Calendar calendar;
    private Date epoch;
    private Date stamp;
    private UUID uuid;
    private Currency currency;
    private Locale locale;
    private URL url;
    private TimeZone zone;
    private byte[] bytes;
    private ByteBuffer buffer;

    @DynamoDBHashKey
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    @DynamoDBRangeKey
    public Date getAt() {
        return at;
    }

    public void setAt(Date at) {
        this.at = at;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    @DynamoDBTypeConvertedEnum
    public Mood getMood() {
        return mood;
    }

    public void setMood(Mood mood) {
        this.mood = mood;
    }

    @DynamoDBTyped(DynamoDBAttributeType.S)
    public Plan getPlan() {
        return plan;
    }

    public void setPlan(Plan plan) {
        this.plan = plan;
    }

    public boolean isFlag() {
        return flag;
    }

    public void setFlag(boolean flag) {
        this.flag = flag;
    }

    public Boolean getMaybe() {
        return maybe;
    }

    public void setMaybe(Boolean maybe) {
        this.maybe = maybe;
    }

    @DynamoDBTyped(DynamoDBAttributeType.BOOL)
    public Boolean getWhether() {
        return whether;
    }

    public void setWhether(Boolean whether) {
        this.whether = whether;
    }

    public byte getOne() {
        return one;
    }

    public void setOne(byte one) {
        this.one = one;
    }

    public short getTwo() {
        return two;
    }

    public void setTwo(short two) {
        this.two = two;
    }

    public int getFour() {
        return four;
    }

    public void setFour(int four) {
        this.four = four;
    }

    public long getEight() {
        return eight;
    }

    public void setEight(long eight) {
        this.eight = eight;
    }

    public float getSingle() {
        return single;
    }

    public void setSingle(float single) {
        this.single = single;
    }

    public double getBinary() {
        return binary;
    }

    public void setBinary(double binary) {
        this.binary = binary;
    }

    public BigInteger getWhole() {
        return whole;
    }

    public void setWhole(BigInteger whole) {
        this.whole = whole;
    }

    public BigDecimal getDecimal() {
        return decimal;
    }

    public void setDecimal(BigDecimal decimal) {
        this.decimal = decimal;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public Date getDate() {
        return date;
    }

    public void setDate(Date date) {
        this.date = date;
    }

    public Calendar getCalendar() {
        return calendar;
    }

    public void setCalendar(Calendar calendar) {
        this.calendar = calendar;
    }

    @DynamoDBTypeConvertedEpochDate
    public Date getEpoch() {
        return epoch;
    }

    public void setEpoch(Date epoch) {
        this.epoch = epoch;
    }

    @DynamoDBTypeConvertedTimestamp(pattern = "yyyyMMddHHmmss", timeZone = "UTC")
    public Date getStamp() {
        return stamp;
    }

    public void setStamp(Date stamp) {
        this.stamp = stamp;
    }

    public UUID getUuid() {
        return uuid;
    }

    public void setUuid(UUID uuid) {
        this.uuid = uuid;
    }

    public Currency getCurrency() {
        return currency;
    }

    public void setCurrency(Currency currency) {
        this.currency = currency;
    }

    public Locale getLocale() {
        return locale;
    }

    public void setLocale(Locale locale) {
        this.locale = locale;
    }

    public URL getUrl() {
        return url;
    }

    public void setUrl(URL url) {
        this.url = url;
    }

    public TimeZone getZone() {
        return zone;
    }

    public void setZone(TimeZone zone) {
        this.zone = zone;
    }

    public byte[] getBytes() {
        return bytes;
    }

    public void setBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public ByteBuffer getBuffer() {
        return buffer;
    }

    public void setBuffer(ByteBuffer buffer) {
        this.buffer = buffer;
    }
}
