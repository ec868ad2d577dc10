package org.shenbao.modelling;

import java.util.List;
import java.util.Map;
import org.shenbao.support.Problem.FieldError;

/** Something that has to be right before a change is proposed, and again before it is released. */
public interface ReleaseCheck {

    /**
     * @param files those that differ from what is live, file name to content
     * @return file, or file, line and element, with what is wrong there; empty when nothing is
     */
    List<FieldError> problems(Map<String, byte[]> files);
}
