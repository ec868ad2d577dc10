-- Papers that were made for issuing bodies at the end of a week. Rows are never changed.
CREATE TABLE weekly_report (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    round_id BIGINT NOT NULL,
    body VARCHAR(96) NOT NULL,
    week_begins DATE NOT NULL,
    title VARCHAR(300) NOT NULL,
    -- PDF
    content LONGBLOB NOT NULL,
    sha256 CHAR(64) NOT NULL,
    made_at DATETIME(3) NOT NULL,
    -- Whichever node comes second makes nothing. Also finds what is missing of a week.
    CONSTRAINT uq_weekly_report UNIQUE (week_begins, round_id)
);
-- The list of a body's papers, newest first.
CREATE INDEX ix_weekly_report_body ON weekly_report (body, week_begins);
