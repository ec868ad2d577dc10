package org.shenbao.application;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;

/** Lets every mapper of the product say {@link ApplicationId} where its column is a BIGINT. */
@MappedTypes(ApplicationId.class)
public class ApplicationIdTypeHandler extends BaseTypeHandler<ApplicationId> {

    @Override
    public void setNonNullParameter(PreparedStatement ps, int i, ApplicationId id, @Nullable JdbcType jdbcType)
            throws SQLException {
        ps.setLong(i, id.value());
    }

    @Override
    public @Nullable ApplicationId getNullableResult(ResultSet rs, String column) throws SQLException {
        return orNull(rs.getLong(column), rs.wasNull());
    }

    @Override
    public @Nullable ApplicationId getNullableResult(ResultSet rs, int column) throws SQLException {
        return orNull(rs.getLong(column), rs.wasNull());
    }

    @Override
    public @Nullable ApplicationId getNullableResult(CallableStatement cs, int column) throws SQLException {
        return orNull(cs.getLong(column), cs.wasNull());
    }

    private static @Nullable ApplicationId orNull(long value, boolean wasNull) {
        return wasNull ? null : new ApplicationId(value);
    }
}
