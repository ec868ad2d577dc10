package org.shenbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.ibatis.annotations.Mapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.shenbao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_process_packages_and_the_workbench_know_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.shenbao.modelling..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule only_web_packages_know_the_web = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "org.shenbao.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.web..");

    @ArchTest
    static final ArchRule only_deadlines_know_the_scheduler = noClasses()
            .that()
            .resideOutsideOfPackage("org.shenbao.deadline..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..");

    @ArchTest
    static final ArchRule only_identity_knows_the_guard_at_the_door = noClasses()
            .that()
            .resideOutsideOfPackage("org.shenbao.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.shiro..");

    @ArchTest
    static final ArchRule controllers_are_reached_over_http_alone =
            classes().that().areAnnotatedWith(RestController.class).should().notBePublic();

    @ArchTest
    static final ArchRule statements_are_their_modules_own =
            classes().that().areAnnotatedWith(Mapper.class).should().notBePublic();

    @ArchTest
    static final ArchRule collaborators_come_through_constructors =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
