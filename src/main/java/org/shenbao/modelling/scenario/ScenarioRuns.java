package org.shenbao.modelling.scenario;

import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.modelling.scenario.ScenarioRun.Coverage;
import org.shenbao.routing.PublishedBean;
import org.shenbao.routing.process.guard.EngineFence;
import org.shenbao.support.Problem;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Service;

/**
 * Plays scenarios on drafts, one draft at a time. The engine in memory is built when it is first needed and used again;
 * after anything unexpected it is thrown away.
 */
@Service
public class ScenarioRuns {

    private static final int LONGEST_SECONDS = 60;
    private static final int MOST_WAITING = 8;

    private final ScenarioLibrary scenarios;
    private final DeployedDiagrams deployed;
    private final EngineFence fence;
    private final Responsibilities responsibilities;
    private final ListableBeanFactory beans;
    private final ThreadPoolExecutor stage = new ThreadPoolExecutor(
            0, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), ScenarioRuns::thread);
    private @Nullable TrialEngine engine;

    ScenarioRuns(
            ScenarioLibrary scenarios,
            DeployedDiagrams deployed,
            EngineFence fence,
            Responsibilities responsibilities,
            ListableBeanFactory beans) {
        this.scenarios = scenarios;
        this.deployed = deployed;
        this.fence = fence;
        this.responsibilities = responsibilities;
        this.beans = beans;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "scenario-runs");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Plays every scenario that these files concern: those of their own processes and of the processes that call them. What
     * else is called is taken as it is deployed. Files that are no diagrams concern none.
     *
     * @param files file name to content
     * @throws Problem when the gate refuses a file, or too many try-outs are waiting
     */
    public ScenarioRun run(Map<String, byte[]> files) {
        return run(files, process -> true);
    }

    /** The same, of one process alone. */
    public ScenarioRun run(Map<String, byte[]> files, String process) {
        return run(files, process::equals);
    }

    private ScenarioRun run(Map<String, byte[]> files, Predicate<String> wanted) {
        Map<String, byte[]> models = new LinkedHashMap<>();
        files.forEach((name, content) -> {
            if (isDiagram(name) || name.endsWith(".dmn")) {
                models.put(name, content);
            }
        });
        if (models.keySet().stream().noneMatch(ScenarioRuns::isDiagram)) {
            return new ScenarioRun(List.of(), Map.of());
        }
        List<Scenario> known = scenarios.all();
        return await(submit(() -> play(models, known, wanted)));
    }

    private static boolean isDiagram(String name) {
        return name.endsWith(".bpmn");
    }

    private Future<ScenarioRun> submit(Callable<ScenarioRun> work) {
        try {
            return stage.submit(work);
        } catch (RejectedExecutionException e) {
            throw new TrialUnavailable("正在进行的试运行较多，请稍后再试。", e);
        }
    }

    private static ScenarioRun await(Future<ScenarioRun> run) {
        try {
            return run.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            run.cancel(true);
            throw new TrialUnavailable("试运行超过 " + LONGEST_SECONDS + " 秒，已中止。请检查流程是否有循环。", e);
        } catch (InterruptedException e) {
            run.cancel(true);
            Thread.currentThread().interrupt();
            throw new TrialUnavailable("试运行被中断，请重试。", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private ScenarioRun play(Map<String, byte[]> files, List<Scenario> known, Predicate<String> wanted) {
        TrialEngine trial = engine();
        boolean clean = false;
        try {
            trial.deploy(files);
            Map<String, Diagram> diagrams = new LinkedHashMap<>();
            files.forEach((name, file) -> {
                if (isDiagram(name)) {
                    Diagram.of(file).forEach(diagram -> diagrams.put(diagram.key(), diagram));
                }
            });
            Set<String> drafted = Set.copyOf(diagrams.keySet());
            List<Scenario> concerned = known.stream()
                    .filter(scenario -> wanted.test(scenario.process()))
                    .filter(scenario -> concerns(scenario.process(), drafted))
                    .toList();
            addWhatIsCalled(trial, diagrams, concerned);
            List<ScenarioResult> results = concerned.stream()
                    .map(scenario -> trial.play(scenario, diagrams, expectedEnd(scenario, diagrams)))
                    .toList();
            trial.clear();
            clean = true;
            Map<String, Coverage> coverage = new LinkedHashMap<>();
            diagrams.forEach((key, diagram) -> coverage.put(key, Coverage.of(diagram, results)));
            return new ScenarioRun(results, coverage);
        } finally {
            if (!clean) {
                discard();
            }
        }
    }

    /** The end that a scenario must come to: in the draft, in what is live, in what was first. */
    private Diagram.@Nullable Node expectedEnd(Scenario scenario, Map<String, Diagram> diagrams) {
        String process = scenario.process();
        String end = scenario.story().expectedEnd();
        Diagram drafted = diagrams.get(process);
        return Stream.<Supplier<Stream<Diagram>>>of(
                        () -> Stream.ofNullable(drafted),
                        () -> diagrams(deployed.process(process)),
                        () -> diagrams(deployed.firstProcess(process)))
                .flatMap(Supplier::get)
                .map(diagram -> diagram.nodes().get(end))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Diagram> diagrams(Optional<byte[]> file) {
        return file.stream().flatMap(content -> Diagram.of(content).stream());
    }

    /** Whether a process is drafted, or calls one that is. */
    private boolean concerns(String process, Set<String> drafted) {
        return drafted.contains(process)
                || deployed.process(process).stream()
                        .flatMap(file -> Diagram.of(file).stream())
                        .anyMatch(diagram -> diagram.calls().stream().anyMatch(drafted::contains));
    }

    /** Deploys what the scenarios need beside the drafts: their own processes, whatever is called or asked, however deep. */
    private void addWhatIsCalled(TrialEngine trial, Map<String, Diagram> diagrams, List<Scenario> concerned) {
        Deque<String> wanted = new ArrayDeque<>();
        Set<String> asked = new HashSet<>();
        concerned.forEach(scenario -> wanted.add(scenario.process()));
        diagrams.values().forEach(diagram -> {
            wanted.addAll(diagram.calls());
            asked.addAll(diagram.decisions());
        });
        while (!wanted.isEmpty()) {
            String process = wanted.remove();
            if (!diagrams.containsKey(process)) {
                deployed.process(process).ifPresent(file -> {
                    live(process + ".bpmn", () -> trial.deploy(Map.of(process + ".bpmn", file)));
                    for (Diagram diagram : Diagram.of(file)) {
                        diagrams.put(diagram.key(), diagram);
                        wanted.addAll(diagram.calls());
                        asked.addAll(diagram.decisions());
                    }
                });
            }
        }
        asked.forEach(
                decision -> live(decision + ".dmn", () -> trial.deployMissing(decision, deployed.decision(decision))));
    }

    /** The fence may have become stricter since it went live. */
    private static void live(String file, Runnable deployment) {
        try {
            deployment.run();
        } catch (Problem refused) {
            throw new LiveModelRefused(file, refused);
        }
    }

    private TrialEngine engine() {
        if (engine == null) {
            Map<String, Class<?>> published = new HashMap<>();
            for (String name : beans.getBeanNamesForAnnotation(PublishedBean.class)) {
                Class<?> type = beans.getType(name, false);
                if (type != null) {
                    published.put(name, type);
                }
            }
            engine = new TrialEngine(fence, published, responsibilities);
        }
        return engine;
    }

    private void discard() {
        if (engine != null) {
            TrialEngine spoiled = engine;
            engine = null;
            spoiled.close();
        }
    }

    @PreDestroy
    void close() {
        stage.submit(this::discard);
        stage.shutdown();
    }
}
