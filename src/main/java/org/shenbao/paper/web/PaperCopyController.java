package org.shenbao.paper.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.paper.PageChecks;
import org.shenbao.paper.PaperCopies;
import org.shenbao.paper.PaperCounter;
import org.shenbao.paper.RequiredCopies;
import org.shenbao.support.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The counter: is this page ours, and how many copies came in. */
@RestController
@RequestMapping("/api")
class PaperCopyController {

    private static final int MOST_APPLICATIONS = 500;

    private final PageChecks checks;
    private final PaperCopies copies;
    private final PaperCounter counter;
    private final RequiredCopies required;

    PaperCopyController(PageChecks checks, PaperCopies copies, PaperCounter counter, RequiredCopies required) {
        this.checks = checks;
        this.copies = copies;
        this.counter = counter;
        this.required = required;
    }

    /** Which page of which version carries the code at the foot of a printed page. */
    @GetMapping("/applications/{id}/page-checks/{code}")
    PageChecks.Result check(@PathVariable long id, @PathVariable String code) {
        return checks.check(new ApplicationId(id), code);
    }

    @GetMapping("/applications/{id}/paper-copies")
    List<PaperCopies.Received> of(@PathVariable long id) {
        return copies.of(List.of(new ApplicationId(id)));
    }

    /** The same for several, such as those of a package. */
    @GetMapping("/paper-copies")
    List<PaperCopies.Received> list(@RequestParam List<Long> application) {
        if (application.size() > MOST_APPLICATIONS) {
            throw InvalidInput.of("application", "一次最多查询 " + MOST_APPLICATIONS + " 项申报。");
        }
        return copies.of(application.stream().map(ApplicationId::new).toList());
    }

    @PostMapping("/applications/{id}/paper-copies")
    @ResponseStatus(HttpStatus.CREATED)
    List<PaperCopies.Received> receive(@PathVariable long id, @Valid @RequestBody Arrival arrival) {
        counter.receive(new ApplicationId(id), arrival.copies(), arrival.code(), arrival.remark());
        return of(id);
    }

    /** How many copies the notice wants of it. */
    @GetMapping("/applications/{id}/required-copies")
    Wanted required(@PathVariable long id) {
        return new Wanted(required.of(new ApplicationId(id)));
    }

    /** @param copies absent when the notice does not say */
    record Wanted(@Nullable Integer copies) {}

    record Arrival(
            int copies,
            @NotBlank(message = "请输入纸质材料页脚的页码校验码。") String code,
            @NotNull(message = "备注不能缺少，可以为空。") String remark) {}
}
