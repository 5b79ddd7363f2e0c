alter table decision
    drop constraint decision_kind_check,
    add constraint decision_kind_check check (kind in ('PART_CHANGED', 'MODULE_COMPLETED', 'MODULE_REOPENED', 'MODULE_REMOVED', 'PROGRAMME_COMPLETED', 'PROGRAMME_REOPENED')),
    add column part        text,
    add column part_status text,
    add column required    jsonb not null default '[]',
    add column act         jsonb not null default '{"kind": "RESULTS", "by": [], "results": []}';

comment on column decision.part is 'With part_status: which part of the module changed, and what it became; null in a decision on a module or the programme.';
comment on column decision.required is 'Codes of the assessments or modules that were required.';
comment on column decision.act is 'What brought the decision about: kind, who acted, and the results that became known.';
comment on column decision.evidence is 'What met the requirement, results and recognitions, each as it was then; of an open one what met some of it.';

-- Decisions from before this version kept the ids of the results alone.
update decision
   set evidence = (select coalesce(jsonb_agg(jsonb_build_object('result', e, 'on', completed_on)), '[]')
                     from jsonb_array_elements(evidence) as e)
 where jsonb_array_length(evidence) > 0;
