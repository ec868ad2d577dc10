package org.shenbao.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.shenbao.application.ApplicationId;
import org.shenbao.routing.Moves;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An application put elsewhere on its route by hand. */
@RestController
@RequestMapping("/api/applications/{id}/moves")
class MoveController {

    private final Moves moves;

    MoveController(Moves moves) {
        this.moves = moves;
    }

    @GetMapping("/targets")
    Moves.Places moveTargets(@PathVariable long id) {
        return moves.places(new ApplicationId(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveApplication(@PathVariable long id, @Valid @RequestBody Move move) {
        moves.move(new ApplicationId(id), move.from(), move.to(), move.reason());
    }

    /**
     * @param from node where it stands
     * @param to node where it goes on
     */
    record Move(
            @NotBlank(message = "请选择当前环节") String from,
            @NotBlank(message = "请选择要转到的环节") String to,
            @NotBlank(message = "请说明调整理由") String reason) {}
}
