package io.espalier.bench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directions of the house, held by the build. */
class ArchitectureTest {
    private static final String[] LIBRARIES = {"io.espalier.pricing..", "io.espalier.surrogate..", "io.espalier.risk.."
    };

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("io.espalier");
    }

    /** A rule about nothing always holds: half of what each module held when it was first checked must be there. */
    @ParameterizedTest
    @CsvSource({"pricing, 40", "surrogate, 30", "risk, 10", "adapters, 40", "bench, 5"})
    void everyModuleIsOnTheClassPathThatIsChecked(String module, int atLeast) {
        long classes = house.stream()
                .filter(resideInAPackage(Directions.ROOT + module + ".."))
                .count();

        assertTrue(classes >= atLeast, module + " has " + classes + " classes");
    }

    @Test
    void everyRoomSaysWhatItMayKnow() {
        List<String> unlisted = house.stream()
                .map(ArchitectureTest::room)
                .distinct()
                .filter(room -> !Directions.isFree(room) && !Directions.isListed(room))
                .sorted()
                .toList();

        assertEquals(List.of(), unlisted);
    }

    @Test
    void noRoomKnowsAnotherThatItMayNot() {
        List<String> violations = house.stream()
                .filter(origin -> !Directions.isFree(room(origin)))
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::isForbidden)
                .map(Dependency::getDescription)
                .sorted()
                .toList();

        assertEquals("", String.join(System.lineSeparator(), violations));
    }

    private static boolean isForbidden(Dependency dependency) {
        // An array of a house class belongs to the class's room.
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        return target.getPackageName().startsWith(Directions.ROOT)
                && !Directions.allows(room(dependency.getOriginClass()), room(target));
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(Directions.ROOT.length());
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.espalier.(**)").should().beFreeOfCycles().check(house);
    }

    @Test
    void onlyThePipelineKnowsTheDisruptor() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.espalier.risk.pipeline", "io.espalier.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.lmax.disruptor..")
                .check(house);
    }

    @Test
    void onlyTheVectorKernelsKnowTheIncubator() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.espalier..vector..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator.vector..")
                .check(house);
    }

    @Test
    void theVectorKernelsAreLoadedByNameAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.espalier..vector..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.espalier..vector..")
                .check(house);
    }

    @Test
    void librariesNeverPrint() {
        noClasses()
                .that(resideInAnyPackage(LIBRARIES))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(house);
    }
}
