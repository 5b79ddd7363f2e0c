alter table progress rename column document to outcome;
alter table progress alter column outcome type text using (outcome - 'version')::text;

comment on column progress.outcome is 'What GET .../progress answers beside the version, record ProgressView of contracts, as JSON. Text, because it is compared, written and read as a whole with every result, and PostgreSQL need not understand it for that.';
