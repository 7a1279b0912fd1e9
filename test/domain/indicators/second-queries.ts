/** Each indicator once more, in SQL from the wording of plans.md §2, on a table of records; nothing of `src` is used here. */

/** Tables that the queries stand on; `:from` and `:to` are put in as text. */
const base = (from: string, to: string) => `
  create table p as select id, f->>'household' household, f->>'sex' sex, f->>'birthDate' born, f->>'mother' mother, f->>'status' status, f->>'statusOn' status_on,
    f->>'residence' residence from valid where kind = 'person';
  create index p_id on p (id); create index p_mother on p (mother);
  create table h as select id, f->>'status' status, f->>'movedOn' moved_on, f->>'residence' residence from valid where kind = 'household';
  create table dead as select p.id, coalesce((select occurred_on from valid d where d.kind = 'death' and d.subject = p.id), case when p.status = 'died' then p.status_on end) died_on,
    (select f->>'causeGroup' from valid d where d.kind = 'death' and d.subject = p.id) cause,
    (select f->>'maternal' from valid d where d.kind = 'death' and d.subject = p.id) maternal from p;
  create table lived as select p.*, h.status h_status, h.moved_on from p join h on h.id = p.household;
  create index lived_id on lived (id); create index dead_id on dead (id);
  create table birth as select * from lived where length(born) = 10 and born between '${from}' and '${to}'
    and not (status = 'moved' and status_on < born) and not (h_status = 'moved' and moved_on < born);
  create index birth_mother on birth (mother);
  create table here as select lived.* from lived left join dead on dead.id = lived.id
    where not (status = 'moved' and status_on < '${to}') and not (h_status = 'moved' and moved_on < '${to}') and not coalesce(dead.died_on <= '${to}', 0);
  create table died as select lived.*, dead.died_on, dead.cause, dead.maternal from lived join dead on dead.id = lived.id
    where died_on between '${from}' and '${to}' and not (status = 'moved' and status_on < died_on) and not (h_status = 'moved' and moved_on < died_on);
  create table confined as
    select subject mother, occurred_on on_day, f->>'attendant' attendant, f->>'place' place, f->>'pregnancy' pregnancy, id delivery from valid
      where kind = 'delivery' and occurred_on between '${from}' and '${to}'
      and exists (select 1 from lived m where m.id = subject and not (m.h_status = 'moved' and m.moved_on < occurred_on))
    union all
    select mother, born, null, null, null, null from birth where not exists (select 1 from valid d where d.kind = 'delivery' and d.subject = birth.mother and d.occurred_on = birth.born
      and exists (select 1 from lived m where m.id = d.subject and not (m.h_status = 'moved' and m.moved_on < d.occurred_on)))
      group by mother, born;
`

const months = (born: string, day: string) =>
  `((cast(substr(${day}, 1, 4) as int) - cast(substr(${born}, 1, 4) as int)) * 12 + cast(substr(${day}, 6, 2) as int) - cast(substr(${born}, 6, 2) as int) - (substr(${day}, 9) < substr(${born}, 9)))`
const count = (from: string, numerator: string, denominator = '1') => `select sum(${numerator}) n, sum(${denominator}) d from ${from}`
/** The latest answer of a child's checks that is not unknown. */
const answer = (field: string) =>
  `(select c.f->>'${field}' from valid c where c.kind = 'newborn-check' and c.subject = birth.id and c.f->>'${field}' <> 'unknown' order by c.occurred_on desc, c.recorded_at desc, c.id desc limit 1)`
const deaths = (condition: string) => `select (select count(*) from died where length(born) = 10 and ${condition}) n, (select count(*) from birth) d`
const growth = (z: string, isCounted: string, oedema: string) => `
  with young as (select id, born, sex from here where length(born) = 10 and born <= :to and ${months('born', ':to')} between 0 and 59),
  judged as (select y.id, m.occurred_on, m.recorded_at, m.id m_id, case when ${oedema} and m.f->>'oedema' = 'yes' then 1
    else (case when zscore('${z}', y.sex, julianday(m.occurred_on) - julianday(y.born), m.f->>'weightKg', m.f->>'lengthHeightCm', m.f->>'position', m.f->>'oedema') is null then null
      else zscore('${z}', y.sex, julianday(m.occurred_on) - julianday(y.born), m.f->>'weightKg', m.f->>'lengthHeightCm', m.f->>'position', m.f->>'oedema') ${isCounted} end) end bad
    from young y join valid m on m.kind = 'measurement' and m.subject = y.id where m.occurred_on > date(:to, '-365 days') and m.occurred_on <= :to),
  latest as (select bad, row_number() over (partition by id order by occurred_on desc, recorded_at desc, m_id desc) place from judged where bad is not null)
  select sum(bad) n, count(*) d from latest where place = 1`
const passed = (topic: string) => `
  (select t.subject who, (select count(*) from json_each(t.f->'recalled')) >= 3 ok, row_number() over (partition by t.subject order by occurred_on desc, recorded_at desc, id desc) place
   from valid t where t.kind = 'teach-back' and t.f->>'topic' = '${topic}' and occurred_on between :from and :to)`

/** Makes the tables for a period. */
export function tablesFor(from: string, to: string): string {
  return base(from, to)
}

/** One query for each indicator: columns `n` and `d`. */
export const queries: Readonly<Record<string, string>> = {
  neonatal_mortality: deaths('julianday(died_on) - julianday(born) between 0 and 27'),
  infant_mortality: deaths(`died_on >= born and ${months('born', 'died_on')} < 12`),
  under5_mortality: deaths(`died_on >= born and ${months('born', 'died_on')} < 60`),
  maternal_mortality_ratio: `
    select (select count(*) from died where sex = 'female' and length(born) = 4 and (maternal = 'maternal' or (coalesce(maternal, 'unknown') = 'unknown'
      and cause is not null and cause not in ('unknown', 'traffic', 'drowning', 'other-injury') and (
        exists (select 1 from valid g where g.kind = 'pregnancy' and g.subject = died.id and g.occurred_on <= died_on and (g.f->>'status' = 'ongoing' or g.f->>'endedOn' >= died_on))
        or exists (select 1 from valid g where g.kind = 'pregnancy' and g.subject = died.id and died_on between g.f->>'endedOn' and date(g.f->>'endedOn', '+42 days'))
        or exists (select 1 from valid g where g.kind = 'delivery' and g.subject = died.id and died_on between g.occurred_on and date(g.occurred_on, '+42 days'))
        or exists (select 1 from p c where c.mother = died.id and died_on between c.born and date(c.born, '+42 days')))))) n, (select count(*) from birth) d`,
  low_birth_weight: `with w as (select (select c.f->>'birthWeightGrams' from valid c where c.kind = 'newborn-check' and c.subject = birth.id and c.f->>'birthWeightGrams' is not null
    order by c.occurred_on desc, c.recorded_at desc, c.id desc limit 1) g from birth) select sum(g < 2500) n, count(g) d from w`,
  eenc: count('birth', `coalesce(${answer('eenc')} = 'yes', 0)`),
  vitamin_k1: count('birth', `coalesce(${answer('vitaminK1')} = 'yes', 0)`),
  birth_weighed: count('birth', `coalesce(${answer('weighed')} = 'yes', 0)`),
  newborn_screening: count('birth', `coalesce(${answer('screening')} = 'yes', 0)`),
  early_breastfeeding_1h: count('birth', `coalesce(${answer('earlyBreastfeeding')} = 'yes', 0)`, `${answer('earlyBreastfeeding')} is not null`),
  home_care_week1: `
    with pair as (select distinct mother, born from birth), seen as (
      select v.occurred_on on_day, v.id, e.value who from valid v, json_each(v.f->'seen') e where v.kind = 'household-visit'
      union all select occurred_on, id, f->>'mother' from valid where kind = 'postnatal-visit' and f->>'sawMother' = 'yes'
      union all select occurred_on, id, subject from valid where kind = 'postnatal-visit' and f->>'sawNewborn' = 'yes')
    select sum(exists (select 1 from seen a join seen b on a.id = b.id join birth c on c.mother = pair.mother and c.born = pair.born
      where a.who = pair.mother and b.who = c.id and a.on_day between pair.born and date(pair.born, '+6 days'))) n, count(*) d from pair`,
  skilled_birth_attendance: `select sum(case when coalesce(attendant, 'unknown') <> 'unknown' then attendant = 'health-staff'
    else coalesce(place, 'unknown') in ('station', 'district-hospital') or exists (select 1 from birth where birth.mother = confined.mother and birth.born = confined.on_day
      and (select c.f->>'birthPlace' from valid c where c.kind = 'newborn-check' and c.subject = birth.id and c.f->>'birthPlace' <> 'unknown' order by c.occurred_on desc, c.recorded_at desc, c.id desc limit 1)
        in ('station', 'district-hospital')) end) n, count(*) d from confined`,
  anc4_3_trimesters: `
    with contact as (select confined.rowid_, julianday(a.occurred_on) - coalesce(julianday(g.f->>'lastPeriodOn'), julianday(on_day) - 280) age
      from (select *, row_number() over () rowid_ from confined) confined join valid a on a.kind = 'antenatal-contact' and a.subject = confined.mother and a.occurred_on <= on_day
        and (case when confined.pregnancy is not null then a.f->>'pregnancy' = confined.pregnancy else a.occurred_on >= date(on_day, '-310 days') end)
      left join valid g on g.id = a.f->>'pregnancy'),
    enough as (select rowid_ from contact group by rowid_ having count(*) >= 4 and sum(age >= 0 and age < 98) > 0 and sum(age >= 98 and age < 196) > 0 and sum(age >= 196) > 0)
    select (select count(*) from enough) n, (select count(*) from confined) d`,
  fully_immunised_u1: `
    with turning as (select id, born from here where length(born) = 10 and date(born, '+1 year') between :from and :to)
    select sum((select count(distinct i.f->>'dose') from valid i where i.kind = 'immunisation' and i.subject = turning.id and i.f->>'givenOn' < date(turning.born, '+1 year')) = 9) n, count(*) d from turning`,
  periodic_exam_0_59m: `
    with young as (select id from here where length(born) = 10 and born <= :to and ${months('born', ':to')} between 0 and 59)
    select sum(exists (select 1 from valid e where e.kind = 'periodic-exam' and e.subject = young.id and e.occurred_on between substr(:to, 1, 4) || '-01-01' and :to)
      and exists (select 1 from valid e where e.kind = 'periodic-exam' and e.subject = young.id and e.occurred_on <= :to and e.f->>'recordOpened' = 'yes')) n, count(*) d from young`,
  underweight_u5: growth('waz', '< -2', '1'),
  stunting_u5: growth('haz', '< -2', '0'),
  wasting_u5: growth('whz', '< -2', '1'),
  overweight_u5: growth('whz', '> 2', '0'),
  vitamin_a_2x_6_35m: `
    with living as (select lived.id, born, dead.died_on, status, status_on, h_status, moved_on from lived left join dead on dead.id = lived.id where length(born) = 10),
    inRound as (select '2026-06-01' day, '2026-07-01' last union all select '2026-12-01', '2026-12-31'),
    child as (select living.id, count(*) rounds, sum(exists (select 1 from valid v where v.kind = 'vitamin-a-dose' and v.subject = living.id
        and v.f->>'outcome' in ('vita_100k', 'vita_200k') and v.occurred_on between day and last and v.occurred_on <= :to)) doses
      from living join inRound where born <= day and ${months('born', 'day')} between 6 and 35
        and not coalesce(died_on <= day, 0) and not (status = 'moved' and status_on < day) and not (h_status = 'moved' and moved_on < day) group by living.id)
    select sum(doses = 2) n, count(*) d from child where rounds = 2`,
  anaemia_pregnancy: `
    with g as (select valid.id, subject mother from valid join here on here.id = subject where kind = 'pregnancy' and occurred_on <= :to and (f->>'status' = 'ongoing' or f->>'endedOn' >= :from)),
    hb as (select (select a.f->>'haemoglobin' from valid a where a.kind = 'antenatal-contact' and a.f->>'pregnancy' = g.id and a.f->>'haemoglobin' is not null and a.occurred_on between :from and :to
      order by a.occurred_on desc, a.recorded_at desc, a.id desc limit 1) value from g)
    select sum(value < 110) n, count(value) d from hb`,
  min_acceptable_diet_6_23m: `
    with asked as (select r.f f, here.born, r.occurred_on day, row_number() over (partition by here.id order by r.occurred_on desc, r.recorded_at desc, r.id desc) place
      from valid r join here on here.id = r.subject where r.kind = 'feeding-recall' and r.occurred_on between :from and :to and length(here.born) = 10
        and ${months('here.born', 'r.occurred_on')} between 6 and 23),
    said as (select f->>'breastfed' bf, f->>'meals' meals, f->>'milkFeeds' milk, ${months('born', 'day')} age,
      (select sum(value = 'yes') from json_each(f->'foods')) + (f->>'breastfed' = 'yes') eaten, (select sum(value = 'unknown') from json_each(f->'foods')) + (f->>'breastfed' = 'unknown') open from asked where place = 1),
    judged as (select case when eaten >= 5 then 1 when eaten + open >= 5 then null else 0 end diverse,
      case bf when 'yes' then meals >= case when age < 9 then 2 else 3 end when 'no' then meals + milk >= 4 and meals >= 1 end often,
      case when bf = 'yes' or milk >= 2 then 1 when milk is null or bf = 'unknown' then null else 0 end milky from said)
    select sum(diverse and often and milky) n, count(diverse and often and milky) d from judged`,
  caregiver_newborn_danger_signs: `select sum(ok) n, count(*) d from ${passed('newborn-danger-signs')} where place = 1`,
  caregiver_pneumonia_diarrhoea_injury: `select sum(a.ok and b.ok and c.ok) n, count(*) d from ${passed('pneumonia')} a join ${passed('diarrhoea')} b on a.who = b.who join ${passed('child-injury')} c on a.who = c.who
    where a.place = 1 and b.place = 1 and c.place = 1`,
  special_circumstances_supported: `
    with child as (select distinct s.subject id from valid s where s.kind = 'special-circumstance' and s.f->>'code' <> 'at_risk' and s.occurred_on <= :to and coalesce(s.f->>'endedOn', :to) >= '2026-01-01')
    select sum(exists (select 1 from valid g where g.kind = 'support-given' and g.subject = child.id and g.occurred_on between '2026-01-01' and :to)) n, count(*) d
    from child join p on p.id = child.id where ${months('p.born', "'2026-01-01'")} < 192`,
  injury_rate_children: `select (select count(*) from valid i join p on p.id = i.subject where i.kind = 'injury' and i.occurred_on between :from and :to and i.occurred_on >= p.born and ${months('p.born', 'i.occurred_on')} < 192) n,
    (select count(*) from here where length(born) = 10 and born <= :to and ${months('born', ':to')} < 192) d`,
  agencies_injury_programme: `
    with entry as (select f->>'hasProgramme' has, row_number() over (partition by f->>'agency' order by occurred_on desc, recorded_at desc, id desc) place from valid where kind = 'agency-programme' and occurred_on <= :to)
    select sum(has = 'yes') n, count(*) d from entry where place = 1`,
}
