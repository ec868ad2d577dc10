package org.shenbao.screening.web;

import org.shenbao.application.ApplicationId;
import org.shenbao.screening.Duplicates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DuplicatesController {

    private final Duplicates duplicates;

    DuplicatesController(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** What an official has to judge before the application goes on to the experts. */
    @GetMapping("/api/applications/{id}/duplicates")
    Duplicates.Report duplicates(@PathVariable long id) {
        return duplicates.of(new ApplicationId(id));
    }
}
