package org.shenbao.recommendation;

import org.shenbao.support.Problem;

/** The package has left, or the deadline closed it: it cannot be changed any more. */
public class PackageClosed extends Problem {

    public PackageClosed(String detail) {
        super("package-closed", 409, "推荐包不能再修改", detail);
    }
}
