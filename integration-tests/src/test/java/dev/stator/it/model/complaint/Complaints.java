package dev.stator.it.model.complaint;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Convert;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.LocalDateTimeSeconds;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** What the table of complaints holds. */
@Table("Complaint_management_system")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "Customer_Complaint_GSI", hashKey = "customer_id", rangeKey = "complaint_id")
@Gsi(name = "Escalations_GSI", hashKey = "escalated_to", rangeKey = "escalation_time")
@Gsi(name = "Agents_Comments_GSI", hashKey = "agentID", rangeKey = "comm_date")
public sealed interface Complaints {
    /** What a customer complains of. */
    @Key(hash = "{complaint}", range = "metadata")
    record Complaint(
            @Attribute("complaint_id") String complaint,
            @Attribute("customer_id") String customer,
            @Attribute("current_state") String state,

            @Attribute("creation_time") @Convert(LocalDateTimeSeconds.class)
            LocalDateTime createdAt,

            @Attribute("severity") String severity,
            @Attribute("complaint_description") String description,
            @Attribute("escalated_to") Optional<String> escalatedTo,

            @Attribute("escalation_time") @Convert(LocalDateTimeSeconds.class)
            Optional<LocalDateTime> escalatedAt)
            implements Complaints {}

    /** What is said to a complaint. */
    @Key(hash = "{complaint}", range = "comm#{date:19}#{id}")
    record Comment(
            String complaint,

            @Attribute("comm_date") @Convert(LocalDateTimeSeconds.class)
            LocalDateTime date,

            @Attribute("comm_id") String id,
            @Attribute("complaint_state") String state,
            @Attribute("comm_text") String text,
            Set<String> attachments,
            @Attribute("agentID") Optional<String> agent)
            implements Complaints {}
}
