/** Step 3: which of the known plans the ward carries out; the one made for this very ward is suggested. */
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { plans } from '#domain/plans/index.ts'
import type { Plan } from '#domain/plans/plan.ts'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { PlanDetails } from './plan-details.tsx'
import { ownPlan } from './setup-form.ts'
import type { SetupForm } from './setup-form.ts'
import styles from './setup.module.css'

export function PlanStep() {
  const { control, setValue } = useFormContext<SetupForm>()
  const unit = useWatch({ control, name: 'unit' })
  const { field } = useController({ control, name: 'planId' })
  const own = ownPlan(unit?.code)
  const ordered = own ? [own, ...plans.filter((plan) => plan !== own)] : plans
  const choose = (plan: Plan) => {
    field.onChange(plan.id)
    // Accepted readings belong to the plan they were read in.
    setValue('acceptedCorrections', [])
  }
  return (
    <>
      <p className={styles.quiet}>{own ? stationWords.setup.plan.own(own.place.name) : stationWords.setup.plan.noOwn}</p>
      <div className={styles.plans} id="planId" tabIndex={-1}>
        {ordered.map((plan) => (
          <PlanCard key={plan.id} plan={plan} chosen={field.value === plan.id} suggested={plan === own} onChoose={() => choose(plan)} />
        ))}
      </div>
    </>
  )
}

type PlanCardProps = { plan: Plan; chosen: boolean; suggested: boolean; onChoose: () => void }

function PlanCard({ plan, chosen, suggested, onChoose }: PlanCardProps) {
  const { plan: say } = stationWords.setup
  return (
    <Card edge={chosen ? 'ok' : undefined}>
      <div className={styles.planHead}>
        <div>
          <h2>{plan.place.name}</h2>
          <p>{say.years(plan.years.from, plan.years.to)}</p>
          <p className={styles.quiet}>{say.counts(plan.targets.length, plan.targets.filter(({ misprint }) => misprint).length)}</p>
        </div>
        {suggested && <Pill tone="ok">{say.suggested}</Pill>}
      </div>
      <div>
        <Button variant={chosen ? 'tint' : 'secondary'} icon={chosen ? 'check' : undefined} pressed={chosen} onPress={onChoose} label={say.chooseThis(plan.place.name)}>
          {chosen ? say.chosen : say.choose}
        </Button>
      </div>
      <details className={styles.details}>
        <summary>{say.open(plan.place.name)}</summary>
        <PlanDetails plan={plan} canAccept={chosen} />
      </details>
    </Card>
  )
}
