package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Timestamp;
import com.google.type.Date;
import com.google.type.Money;
import io.throughline.api.account.v1.YearlyDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An id of one kind of record names nothing of another kind, in any command of the contract; and whatever is tried with
 * it, the record that does have the id stays as it was.
 */
@Tag("all-services")
class ForeignIdsTest extends DoorTest {

    /** Fields that name a record without saying so in their names. */
    private static final Set<String> REFERENCES = Set.of(
            "account",
            "assignee",
            "company",
            "continues",
            "customer",
            "earlier",
            "handler",
            "head",
            "member",
            "merged",
            "other",
            "owner",
            "parent",
            "referred_by",
            "responsible",
            "successor",
            "supersedes",
            "supervisor",
            "to");

    /** Named like a member of the staff elsewhere, it is the code of a stage. */
    private static final String STAGE = "throughline.lead.v1.ChangeOpportunityStageRequest.to";

    /** Holds the address of a piece of a file, which is no record. */
    private static final String CONTENTS = "contents";

    /** How far each record had come when it was made, by the name of the field that holds its id. */
    private final Map<String, Long> revisions = new HashMap<>();

    @Test
    void anIdOfAnotherKindIsUnknownToEveryCommand() {
        var records = records();
        for (Rpc rpc : commands()) {
            String target = target(rpc);
            if (creates(rpc) || !isId(targetField(rpc))) continue;
            var unknown = send(rpc, records, target, newId().toString());
            assertThat(unknown.status())
                    .as("%s: %s", rpc.method().getBareMethodName(), unknown.body())
                    .isEqualTo(404);
            foreign(
                    records,
                    target,
                    (kind, id) -> assertThat(send(rpc, records, target, id).code())
                            .as("%s of a %s", rpc.method().getBareMethodName(), kind)
                            .isEqualTo(unknown.code()));
        }
        nothingHappenedTo(records);
    }

    @Test
    void nothingIsCreatedUnderAnIdThatIsTaken() {
        var records = records();
        var others = new LinkedHashMap<>(records);
        others.remove("staffId"); // the whole staff is one record, under an id of its own
        for (Rpc rpc : commands()) {
            String target = target(rpc);
            if (!creates(rpc) || !isId(targetField(rpc)) || target.equals("staffId")) continue;
            foreign(
                    others,
                    target,
                    (kind, id) -> assertThat(send(rpc, records, target, id).status())
                            .as("%s of a %s", rpc.method().getBareMethodName(), kind)
                            .isEqualTo(409));
        }
        nothingHappenedTo(records);
    }

    @Test
    void aReferenceToAnotherKindIsJudgedAndBreaksNothing() {
        var records = records();
        for (Rpc rpc : commands()) {
            for (FieldDescriptor field : rpc.prototype().getDescriptorForType().getFields()) {
                if (!isId(field) || field.getJsonName().equals(target(rpc))) continue;
                foreign(records, field.getJsonName(), (kind, id) -> {
                    var fields = fields(rpc, records);
                    fields.put(field.getJsonName(), id);
                    var answer = as("administrator")
                            .onlyTrying()
                            .does(String.valueOf(rpc.method().getBareMethodName()), fields);
                    if (answer.status() != 200) answer.refusedAsMistake();
                });
            }
        }
    }

    private void foreign(Map<String, String> records, String field, BiConsumer<String, String> tried) {
        records.forEach((kind, id) -> {
            if (!kind.equals(field) && !kind.equals(CONTENTS)) tried.accept(kind, id);
        });
    }

    /** One record of each kind, by the name of the field that holds its id. */
    private Map<String, String> records() {
        Map<String, String> records = new LinkedHashMap<>();
        records.put("customerId", aCustomerOf("manager-li"));
        records.put("staffId", staff("manager-li").toString());
        for (String creation : List.of(
                "CaptureLead",
                "OpenOpportunity",
                "AddProduct",
                "IssueQuote",
                "SubmitOrder",
                "CreateServiceRequest",
                "PlanCampaign",
                "RecordInteraction",
                "StartOperation",
                "MakePromise",
                "PlanAppointment",
                "PlanVisit",
                "ArrangeCare",
                "ClaimExpense",
                "BookReservation",
                "UploadDocument")) {
            if (creation.equals("UploadDocument")) records.put(CONTENTS, contentOf(records));
            Rpc rpc = Rpc.named(creation);
            var made = send(rpc, records, target(rpc), newId().toString()).accepted();
            records.put(target(rpc), made.id());
            revisions.put(target(rpc), made.revision());
        }
        return records;
    }

    /** The address of a piece of a file of the customer's. */
    private String contentOf(Map<String, String> records) {
        return send(Rpc.named("StoreContent"), records, "customerId", records.getOrDefault("customerId", ""))
                .accepted()
                .text("outcome");
    }

    /** Every record still takes a command that expects it as it was when it was made. */
    private void nothingHappenedTo(Map<String, String> records) {
        for (String change : List.of(
                "AssignLead",
                "ChangeOpportunityStage",
                "WithdrawQuote",
                "ApproveOrder",
                "AssignServiceRequest",
                "AddCampaignMembers",
                "AddContact",
                "KeepPromise",
                "HoldAppointment",
                "StartVisit",
                "StopCare",
                "WithdrawExpense",
                "RemoveDocument",
                "CancelReservation")) {
            var fields = fields(Rpc.named(change), records);
            if (change.equals("AssignServiceRequest")) fields.put("group", "Support");
            long before = revisions.getOrDefault(target(Rpc.named(change)), 0L);
            as("administrator").expecting(before).does(change, fields).accepted();
        }
    }

    private Answer send(Rpc rpc, Map<String, String> records, String target, String id) {
        var fields = fields(rpc, records);
        fields.put(target, id);
        return as("administrator").does(String.valueOf(rpc.method().getBareMethodName()), fields);
    }

    private static List<Rpc> commands() {
        return StreamSupport.stream(Rpc.all().spliterator(), false)
                .filter(rpc -> !rpc.isQuery())
                .filter(rpc -> !rpc.path().contains("/records/")) // is about records of every kind
                .toList();
    }

    /** The field that names the record which the command is about: the first of its message. */
    private static String target(Rpc rpc) {
        return targetField(rpc).getJsonName();
    }

    private static FieldDescriptor targetField(Rpc rpc) {
        return rpc.prototype().getDescriptorForType().getFields().getFirst();
    }

    /** A visitor is known from the first on that he does. */
    private static boolean creates(Rpc rpc) {
        if (rpc.method().getBareMethodName().equals("RecordVisitorBehaviour")) return true;
        return Stream.of(rpc.path().split("[{}]", -1))
                .noneMatch(part -> HttpDoor.jsonName(part).equals(target(rpc)));
    }

    private static boolean isId(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.STRING
                && !field.getFullName().equals(STAGE)
                && (field.getName().endsWith("_id") || REFERENCES.contains(field.getName()));
    }

    /** What the command must have at least; what it refers to exists. */
    private static Map<String, Object> fields(Rpc rpc, Map<String, String> records) {
        return fields(rpc.prototype().getDescriptorForType().getFields(), records);
    }

    private static Map<String, Object> fields(List<FieldDescriptor> all, Map<String, String> records) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (FieldDescriptor field : all) {
            if (field.isMapField() || field.toProto().getProto3Optional()) continue;
            Object value = value(field, records);
            if (!value.equals("")) fields.put(field.getJsonName(), field.isRepeated() ? List.of(value) : value);
        }
        return fields;
    }

    private static Object value(FieldDescriptor field, Map<String, String> records) {
        return switch (field.getJavaType()) {
            case STRING -> text(field, records);
            case ENUM -> Messages.someConstant(field);
            case BOOLEAN -> true;
            case INT -> 1;
            case BYTE_STRING -> "Ynl0ZXM=";
            case MESSAGE -> message(field, records);
            default -> throw new IllegalArgumentException("an example is missing for " + field);
        };
    }

    private static Object text(FieldDescriptor field, Map<String, String> records) {
        return switch (field.getName()) {
            case "assignee", "participants" -> staff("manager-li");
            case "contacts" -> ""; // none need be named
            case CONTENTS -> records.getOrDefault(CONTENTS, newId() + "." + "0".repeat(64));
            case "customers" -> records.getOrDefault("customerId", "");
            case "command" -> "ApproveOrder";
            case "targets" -> newId();
            case "undoes" -> records.getOrDefault("operationId", newId().toString());
            case "roles" -> "CUSTOMER_MANAGER";
            case "agent" -> "BJ01";
            case "staff_code" -> "ZZ9901";
            case "code", "login" -> "p-" + newId().toString().substring(24);
            case "quantity" -> "1";
            case "zone" -> "Asia/Shanghai";
            case "stage", "method", "territory" -> "PROPOSAL";
            case "to" -> isId(field) ? records.getOrDefault("to", newId().toString()) : "PROPOSAL";
            default -> isId(field) ? records.getOrDefault(field.getJsonName(), newId().toString()) : "SOMETHING";
        };
    }

    private static Object message(FieldDescriptor field, Map<String, String> records) {
        String type = field.getMessageType().getFullName();
        if (type.equals(Money.getDescriptor().getFullName())) return money("1.00");
        if (type.equals(Date.getDescriptor().getFullName())) return LocalDate.now(ZoneOffset.UTC);
        if (type.equals(Timestamp.getDescriptor().getFullName()))
            return Instant.now().plus(Duration.ofDays(field.getName().equals("end") ? 8 : 7));
        if (type.equals(YearlyDay.getDescriptor().getFullName()))
            return Map.of("calendar", "SOLAR", "month", 5, "day", 20, "leapMonth", false);
        boolean needed = field.isRepeated() || field.getName().equals("booking");
        return needed ? fields(field.getMessageType().getFields(), records) : "";
    }
}
