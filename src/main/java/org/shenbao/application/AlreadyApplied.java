package org.shenbao.application;

import java.util.List;
import org.shenbao.support.Problem;

/** The notice does not let the applicant file this beside what it filed, or was awarded, before. */
public class AlreadyApplied extends Problem {

    AlreadyApplied(List<FieldError> reasons) {
        super("already-applied", 409, "不能重复申报", reasons.get(0).message(), reasons);
    }
}
