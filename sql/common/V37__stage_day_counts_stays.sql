-- The columns of this view say what they count: stays, of which one application may have several at one stage (two nodes,
-- several offices side by side, one more after a supplement). Arrivals, as the reports count them, are passes (ADR 0015).
DROP VIEW report_stage_day;

CREATE VIEW report_stage_day AS
SELECT s.round_id AS round_id,
       s.programme AS programme,
       s.category AS category,
       s.district_body AS district,
       s.stage AS stage,
       CAST(TIMESTAMPADD(HOUR, 8, s.entered_at) AS DATE) AS entered_on,
       COUNT(*) AS stays_begun,
       COUNT(DISTINCT s.application_id) AS applications,
       COUNT(s.left_at) AS stays_left_since,
       SUM(CASE WHEN s.due_at IS NOT NULL AND s.left_at > s.due_at THEN 1 ELSE 0 END) AS stays_left_late,
       SUM(s.working_minutes) AS working_minutes,
       SUM(s.calendar_minutes) AS calendar_minutes
FROM stage_stay s
GROUP BY s.round_id, s.programme, s.category, s.district_body, s.stage,
         CAST(TIMESTAMPADD(HOUR, 8, s.entered_at) AS DATE);
