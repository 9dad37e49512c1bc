package io.throughline.platform.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.EventName;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.log.Claim;
import io.throughline.platform.log.Subcommands;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house that a compiler does not know. Each says what to do instead. A service runs them all in one
 * test:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheRulesOfTheHouse() {
 *     return ArchitectureRules.of("io.throughline.lead");
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final String HOUSE = "io.throughline";

    private ArchitectureRules() {}

    /** All rules for a service whose root package this is, one test each. */
    public static Stream<DynamicTest> of(String service) {
        var code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(service);
        return rules(service).map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> check(rule, code)));
    }

    /** The rules for event records, wherever they are. */
    public static Stream<DynamicTest> ofEvents() {
        var code = new ClassFileImporter().importPackages(HOUSE + ".contracts");
        return Stream.of(dynamic(eventsAreNamedRecords(), code));
    }

    private static Stream<ArchRule> rules(String service) {
        return Stream.of(
                servicesStandAlone(service),
                storesStayInThePlatform(),
                theLogStaysInThePlatform(),
                messagesSayWhoMay(Command.class),
                messagesSayWhoMay(Query.class),
                queriesSayWhatTheyReadFrom(),
                timeAndIdsAreInputs(),
                handlersDecideAndRemember(),
                statesNamePersonsOnlyInsideEvents(),
                collaboratorsComeByConstructor(),
                packagesKeepTheirOwn());
    }

    private static DynamicTest dynamic(ArchRule rule, JavaClasses code) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> check(rule, code));
    }

    private static void check(ArchRule rule, JavaClasses code) {
        rule.allowEmptyShould(true).check(code);
    }

    static ArchRule servicesStandAlone(String service) {
        DescribedPredicate<JavaClass> elsewhere = resideInAPackage(HOUSE + "..")
                .and(DescribedPredicate.not(resideInAPackage(service + "..")))
                .and(DescribedPredicate.not(resideInAPackage(HOUSE + ".contracts..")))
                .and(DescribedPredicate.not(resideInAPackage(HOUSE + ".platform..")))
                .and(DescribedPredicate.not(resideInAPackage(HOUSE + ".api..")));
        return noClasses()
                .should()
                .dependOnClassesThat(elsewhere)
                .as("a service depends on contracts and platform only")
                .because(
                        "services hear of one another through events: react to the event, or keep a small lookup fed by it");
    }

    static ArchRule storesStayInThePlatform() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.postgresql..",
                        "org.springframework.jdbc..",
                        "org.springframework.transaction..",
                        "org.flywaydb..",
                        "co.elastic..",
                        "org.elasticsearch..",
                        "com.mongodb..",
                        "org.bson..")
                .as("nothing outside the platform knows a store")
                .because(
                        "the suite runs on other stores by configuration: use DocumentStore, a Projection or the search port");
    }

    static ArchRule theLogStaysInThePlatform() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE + ".platform.log..")
                        .and(DescribedPredicate.not(assignableTo(Claim.class)))
                        .and(DescribedPredicate.not(assignableTo(Claim.Action.class)))
                        .and(DescribedPredicate.not(assignableTo(Subcommands.class))))
                .as("nothing outside the platform knows the event log's engine")
                .because(
                        "the log is one of several: append through the aggregate, claim through Claim, have parts handled"
                                + " through Subcommands, read through handlers");
    }

    static ArchRule messagesSayWhoMay(Class<?> kind) {
        return classes()
                .that(are(assignableTo(kind)))
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(Requires.class)
                .andShould()
                .beRecords()
                .as("every " + kind.getSimpleName().toLowerCase(java.util.Locale.ROOT)
                        + " is a record that says who may send it")
                .because("a message without @Requires is refused for everybody: name the permission on the record");
    }

    static ArchRule queriesSayWhatTheyReadFrom() {
        return classes()
                .that(are(assignableTo(Query.class)))
                .and()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(ReadsFrom.class)
                .as("every query says which projections answer it")
                .because(
                        "a query that does not say so ignores the consistency token: name its projections with @ReadsFrom,"
                                + " or none if only the staff and customer directories answer it");
    }

    static ArchRule eventsAreNamedRecords() {
        return classes()
                .that(are(assignableTo(DomainEvent.class)))
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(EventName.class)
                .as("every event is a record with a stored name")
                .because("class names change and stored events do not: add @EventName with a name that never changes");
    }

    static ArchRule timeAndIdsAreInputs() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Identifier.class, "random")
                .as("time and ids are inputs")
                .because("the same command must decide the same whenever it is handled: use caller.now(), an id of the"
                        + " command, or Identifier.named");
    }

    static ArchRule handlersDecideAndRemember() {
        return fields().that()
                .areDeclaredInClassesThat(REMEMBERING)
                .and()
                .areNotStatic()
                .should(BeAssignedBy.only(EventSourcingHandler.class))
                .as("an aggregate's state is assigned in @EventSourcingHandler methods only")
                .because(
                        "what a command handler assigns is lost when the aggregate is read from its events: apply an event");
    }

    static ArchRule statesNamePersonsOnlyInsideEvents() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(REMEMBERING)
                .should(NAME_A_PERSON)
                .as("an aggregate's fields hold no personal data by itself")
                .because(
                        "a snapshot seals only what is marked @PersonalData: keep the event that says it, or a hash of it");
    }

    static ArchRule collaboratorsComeByConstructor() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .as("collaborators come through the constructor")
                .because(
                        "a field that is injected can be missing: make it a parameter of the constructor or the handler");
    }

    static ArchRule packagesKeepTheirOwn() {
        return noClasses()
                .that()
                .arePublic()
                .and()
                .areNotRecords()
                .and()
                .areNotEnums()
                .and()
                .areNotInterfaces()
                .and(DescribedPredicate.not(ASSEMBLING))
                .should()
                .haveNameMatching(".*")
                .as("what works is package-private; public are the assembly, and the messages with what they carry")
                .because("what is public is called: let the *Configuration find the class, and drop the word public");
    }

    private static final DescribedPredicate<JavaClass> REMEMBERING = DescribedPredicate.describe(
            "have event-sourcing handlers",
            type -> type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(EventSourcingHandler.class)));

    private static final ArchCondition<JavaField> NAME_A_PERSON = ArchCondition.from(DescribedPredicate.describe(
            "name a person or say how to reach him",
            field -> field.getType().getAllInvolvedRawTypes().stream()
                    .anyMatch(type -> type.isEquivalentTo(PersonName.class)
                            || type.isEquivalentTo(EmailAddress.class)
                            || type.isEquivalentTo(PhoneNumber.class))));

    private static final DescribedPredicate<JavaClass> ASSEMBLING = DescribedPredicate.describe(
            "assemble",
            type -> List.of("Configuration", "Application").stream()
                    .anyMatch(end -> type.getSimpleName().endsWith(end)));
}
