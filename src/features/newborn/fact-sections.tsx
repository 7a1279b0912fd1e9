/** What was done at birth, fact by fact: Có, Không or Chưa rõ, and where it was read. */
import type { UseFormReturn } from 'react-hook-form'
import { words } from '#language/words.ts'
import { displayGrams } from '#domain/formats/weight.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import { answeredHepatitisB, typedBirthWeight, type FactAnswer, type NewbornCheckAnswers } from '#domain/forms/newborn-check/answers.ts'
import { birthWeightAskBack, birthWeightLabels, birthWeightClass } from '#domain/newborn/birth-weight.ts'
import type { NewbornFactField } from '#domain/newborn/facts.ts'
import { hepatitisBLabel } from '#domain/newborn/hepatitis-b.ts'
import type { FactSource } from '#domain/records/kind.ts'
import { addDays, isCalendarDay } from '#domain/time/calendar-day.ts'
import { shortDayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ThreeWayField } from '#ui/form/three-way-field.tsx'
import { TimeField } from '#ui/form/time-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { AskedField } from './asked-field.tsx'
import styles from './sections.module.css'

type SectionProps = { form: UseFormReturn<NewbornCheckAnswers, unknown, NewbornCheckAnswers>; today: string; warnings: readonly FormProblem[] }

const sources = (['book', 'discharge-paper', 'told'] as const).map((value) => ({ value, label: words.ui.sources[value] }))

export function FactSections({ form, today, warnings }: SectionProps) {
  const usual = form.watch('usualSource')
  const fact = (field: NewbornFactField) => <FactField key={field} form={form} field={field} usual={usual} />
  return (
    <>
      <Card>
        <ChoiceList
          id="usual-source"
          name="usual-source"
          legend={words.newborn.sourceForAll}
          hint={words.newborn.sourceForAllHint}
          look="chips"
          choices={sources}
          value={usual}
          onChange={(source) => form.setValue('usualSource', source, { shouldDirty: true })}
        />
      </Card>
      <Card heading={words.newborn.sections.weight}>
        {fact('weighed')}
        <WeightField form={form} warnings={warnings} />
      </Card>
      <Card heading={words.newborn.sections.injections}>
        {fact('vitaminK1')}
        {fact('hepatitisB')}
        <DoseFields form={form} today={today} warnings={warnings} />
      </Card>
      <Card heading={words.newborn.sections.care}>
        {(['earlyBreastfeeding', 'skinToSkin', 'eenc', 'screening', 'cordCare'] as const).map(fact)}
        <AskedField form={form} name="note">{(field) => <TextField {...field} rows={2} />}</AskedField>
      </Card>
    </>
  )
}

type FactFieldProps = { form: UseFormReturn<NewbornCheckAnswers, unknown, NewbornCheckAnswers>; field: NewbornFactField; usual: FactSource | null }

function FactField({ form, field, usual }: FactFieldProps) {
  // An answer takes the source chosen for all, until it is given one of its own.
  const withUsual = (value: FactAnswer): FactAnswer =>
    value.source === null && (value.answer === 'yes' || value.answer === 'no') ? { ...value, source: usual } : value
  return (
    <AskedField form={form} name={`facts.${field}`}>
      {({ onChange, ...rest }) => (
        <ThreeWayField
          {...rest}
          onChange={(value) => {
            form.clearErrors(`facts.${field}`)
            onChange(withUsual(value))
          }}
        />
      )}
    </AskedField>
  )
}

function WeightField({ form, warnings }: Omit<SectionProps, 'today'>) {
  const [weighed, typed] = form.watch(['facts.weighed', 'birthWeight'])
  if (weighed.answer !== 'yes') return null
  const grams = typedBirthWeight(typed)
  const suggestion = grams === null ? null : (birthWeightAskBack(grams)?.suggestion ?? null)
  const take = suggestion === null
    ? undefined
    : {
        label: words.newborn.takeWeight(displayGrams(suggestion)),
        onPress: () => form.setValue('birthWeight', String(suggestion), { shouldDirty: true, shouldValidate: true }),
      }
  return (
    <>
      <AskedField form={form} name="birthWeight" warnings={warnings} action={take}>
        {(field) => <TextField {...field} inputMode="numeric" maxLength={12} />}
      </AskedField>
      {grams !== null && (
        <p className={`${styles.echo} tabular`} role="status">
          {`${displayGrams(grams)} · ${told(birthWeightLabels[birthWeightClass(grams)])}`}
        </p>
      )}
    </>
  )
}

function DoseFields({ form, today, warnings }: SectionProps) {
  const answers = form.watch()
  if (answers.facts.hepatitisB.answer !== 'yes') return null
  const result = answeredHepatitisB(answers)
  return (
    <>
      <DoseDays form={form} birthDate={answers.birthDate} chosen={answers.hepatitisBDay} today={today} />
      <AskedField form={form} name="hepatitisBDay">{(field) => <DateField {...field} today={today} quick={false} />}</AskedField>
      <AskedField form={form} name="hepatitisBTime" warnings={warnings}>{(field) => <TimeField {...field} />}</AskedField>
      <Banner tone={result.timing === 'within-24h' ? 'ok' : 'waiting'} icon={result.timing === 'within-24h' ? 'disc-check' : 'clock'} live>
        {told(hepatitisBLabel(result))}
      </Banner>
    </>
  )
}

type DoseDaysProps = Pick<SectionProps, 'form' | 'today'> & { birthDate: string; chosen: string }

/** The paper nearly always names the day of the birth or the day after it. */
function DoseDays({ form, birthDate, chosen, today }: DoseDaysProps) {
  if (!isCalendarDay(birthDate)) return null
  const days = [birthDate, addDays(birthDate, 1)].filter((day) => day <= today)
  return (
    <ButtonPair>
      {days.map((day, place) => (
        <Button
          key={day}
          pressed={chosen === day}
          onPress={() => form.setValue('hepatitisBDay', day, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })}
        >
          {place === 0 ? words.newborn.doseBirthDay(told(shortDayLabel(day, today))) : words.newborn.doseNextDay(told(shortDayLabel(day, today)))}
        </Button>
      ))}
    </ButtonPair>
  )
}
