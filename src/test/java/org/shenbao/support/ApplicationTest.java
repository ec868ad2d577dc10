package org.shenbao.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The whole product as the demonstration runs it, on a database of its own and a free port, behind its real doors. All
 * tests with this annotation share one context: leave it as you found it, and no {@code @MockitoBean}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "shenbao.demo.samples=false")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Visitor.Configuration.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ApplicationTest {}
