-- What offices were last told about a deadline in danger, so that nobody is told the same twice.
CREATE TABLE forecast_alert (
    round_id BIGINT NOT NULL,
    stage VARCHAR(64) NOT NULL,
    deadline DATETIME(3) NOT NULL,
    told_on DATE NOT NULL,
    open_count INT NOT NULL,
    expected INT NOT NULL,
    CONSTRAINT pk_forecast_alert PRIMARY KEY (round_id, stage)
);
