-- What an enterprise reports about its performance targets after its project was chosen. Rows are never changed.
CREATE TABLE performance_report (
    application_id BIGINT NOT NULL,
    report_no INT NOT NULL,
    achieved VARCHAR(4000) NOT NULL,
    evidence VARCHAR(2000) NOT NULL,
    reported_by VARCHAR(64) NOT NULL,
    reported_at DATETIME(3) NOT NULL,
    CONSTRAINT pk_performance_report PRIMARY KEY (application_id, report_no)
);
