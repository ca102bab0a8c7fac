package io.huiyin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the plan of the house: who may know whom, and the few rules of style that a tool can see. */
class HouseTests {

    private static final Path SOURCES = Path.of("src/main/java/io/huiyin");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern QUALIFIED_TABLE =
            Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z_]+)\\.[a-z_]+", Pattern.CASE_INSENSITIVE);

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.huiyin");

    @Test
    void everyRoomKnowsOnlyTheRoomsItNames() {
        ApplicationModules.of(HuiyinApplication.class).verify();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(house);
    }

    @Test
    void timeIsHandedIn() {
        noClasses()
                .that(are(not(nameMatching("io\\.huiyin\\.kernel\\.(StoryClock|ClockConfiguration)"))))
                .should()
                .callMethodWhere(readsTheWallClock())
                .check(house);
    }

    @Test
    void sqlIsSpokenInTablesAndFiguresOnly() {
        noClasses()
                .that(are(not(nameMatching(".*(Table|Figures)(\\$.*)?"))))
                .and(are(not(belongToAnyOf(HuiyinApplication.class))))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(JdbcClient.class, JdbcOperations.class)
                .check(house);
    }

    @Test
    void namesAreTheWordsOfTheField() {
        classes().should(haveNoForbiddenNamePart()).check(house);
    }

    @Test
    void nobodyEntersAnotherRoomThroughItsWebDoor() {
        classes().should(notUseAnotherModulesControllers()).check(house);
    }

    @Test
    void everySqlTextNamesOnlyItsOwnSchema() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String own = SOURCES.relativize(file).getName(0).toString();
                Matcher block = TEXT_BLOCK.matcher(Files.readString(file));
                while (block.find()) {
                    Matcher table = QUALIFIED_TABLE.matcher(block.group(1));
                    while (table.find()) {
                        assertThat(table.group(1)).as(file.toString()).isEqualTo(own);
                    }
                }
            }
        }
    }

    private static DescribedPredicate<JavaCall<?>> readsTheWallClock() {
        return DescribedPredicate.describe("read the wall clock", call -> {
            String owner = call.getTargetOwner().getName();
            boolean now = call.getName().equals("now")
                    && owner.startsWith("java.time.")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.getName().equals("java.time.Clock"));
            boolean millis = owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
            boolean system = owner.equals("java.time.Clock") && call.getName().startsWith("system");
            return now || millis || system;
        });
    }

    private static ArchCondition<JavaClass> haveNoForbiddenNamePart() {
        List<String> forbidden = List.of(
                "Impl",
                "Service",
                "Manager",
                "Helper",
                "Util",
                "Base",
                "Abstract",
                "DTO",
                "VO",
                "Info",
                "Data",
                "Common",
                "Misc");
        return new ArchCondition<>("have no forbidden name part") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> words = List.of(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])"));
                for (String word : words) {
                    if (forbidden.contains(word) && !type.getSimpleName().equals("ServiceStage")) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " says " + word));
                    }
                }
                if (type.getPackageName().contains(".out.")
                        || type.getPackageName().endsWith(".out")) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a package named out"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> notUseAnotherModulesControllers() {
        return new ArchCondition<>("not use another module's web package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String target = dependency.getTargetClass().getPackageName();
                    if (target.matches("io\\.huiyin\\.\\w+\\.web(\\..*)?")
                            && !module(target).equals(module(type.getPackageName()))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static String module(String packageName) {
        return packageName.replaceFirst("^io\\.huiyin\\.?", "").replaceFirst("\\..*", "");
    }
}
