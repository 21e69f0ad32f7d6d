package dev.stator.it.enhanced;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.extensions.annotations.DynamoDbVersionAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** A bean of the Enhanced Client with every type that it and Stator have. */
@NullUnmarked
@DynamoDbBean
public class EnhancedDay extends EnhancedScalars {
    private Integer number;
    private OptionalInt maybe;
    private List<Instant> instants;
    private Set<Mood> moods;
    private Set<LocalTime> times;
    private Set<Duration> spans;
    private Collection<String> words;
    private Collection<Integer> numbers;
    private Map<Instant, OffsetDateTime> byInstant;
    private Map<Duration, ZonedDateTime> bySpan;
    private Map<BigDecimal, Duration> byDecimal;
    private Map<UUID, List<LocalDateTime>> byUuid;
    private EnhancedPart part;
    private List<EnhancedPart> parts;
    private Map<String, EnhancedPart> partsByName;
    private Long version;

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public OptionalInt getMaybe() {
        return maybe;
    }

    public void setMaybe(OptionalInt maybe) {
        this.maybe = maybe;
    }

    public List<Instant> getInstants() {
        return instants;
    }

    public void setInstants(List<Instant> instants) {
        this.instants = instants;
    }

    public Set<Mood> getMoods() {
        return moods;
    }

    public void setMoods(Set<Mood> moods) {
        this.moods = moods;
    }

    public Set<LocalTime> getTimes() {
        return times;
    }

    public void setTimes(Set<LocalTime> times) {
        this.times = times;
    }

    public Set<Duration> getSpans() {
        return spans;
    }

    public void setSpans(Set<Duration> spans) {
        this.spans = spans;
    }

    public Collection<String> getWords() {
        return words;
    }

    public void setWords(Collection<String> words) {
        this.words = words;
    }

    public Collection<Integer> getNumbers() {
        return numbers;
    }

    public void setNumbers(Collection<Integer> numbers) {
        this.numbers = numbers;
    }

    public Map<Instant, OffsetDateTime> getByInstant() {
        return byInstant;
    }

    public void setByInstant(Map<Instant, OffsetDateTime> byInstant) {
        this.byInstant = byInstant;
    }

    public Map<Duration, ZonedDateTime> getBySpan() {
        return bySpan;
    }

    public void setBySpan(Map<Duration, ZonedDateTime> bySpan) {
        this.bySpan = bySpan;
    }

    public Map<BigDecimal, Duration> getByDecimal() {
        return byDecimal;
    }

    public void setByDecimal(Map<BigDecimal, Duration> byDecimal) {
        this.byDecimal = byDecimal;
    }

    public Map<UUID, List<LocalDateTime>> getByUuid() {
        return byUuid;
    }

    public void setByUuid(Map<UUID, List<LocalDateTime>> byUuid) {
        this.byUuid = byUuid;
    }

    public EnhancedPart getPart() {
        return part;
    }

    public void setPart(EnhancedPart part) {
        this.part = part;
    }

    public List<EnhancedPart> getParts() {
        return parts;
    }

    public void setParts(List<EnhancedPart> parts) {
        this.parts = parts;
    }

    public Map<String, EnhancedPart> getPartsByName() {
        return partsByName;
    }

    public void setPartsByName(Map<String, EnhancedPart> partsByName) {
        this.partsByName = partsByName;
    }

    @DynamoDbVersionAttribute
    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
