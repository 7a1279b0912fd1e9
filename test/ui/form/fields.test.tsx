/** What a screen reader meets in the fields. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Keypad } from '#ui/form/keypad.tsx'
import { NumberField } from '#ui/form/number-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ThreeWayField } from '#ui/form/three-way-field.tsx'

const ignore = () => undefined

describe('a field', () => {
  it('is tied to its label, hint and mistake', () => {
    const html = renderToStaticMarkup(
      <TextField id="ten" name="ten" label="Tên bé" hint="Như giấy khai sinh." error="Chưa ghi tên bé." value="" onChange={ignore} required />,
    )
    expect(html).toContain('for="ten"')
    expect(html).toContain('aria-describedby="ten-hint ten-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('id="ten-error"')
    expect(html).toContain('cần ghi')
  })

  it('without a mistake is not marked as wrong', () => {
    const html = renderToStaticMarkup(<TextField id="ten" name="ten" label="Tên bé" value="An" onChange={ignore} />)
    expect(html).not.toContain('aria-invalid')
    expect(html).not.toContain('aria-describedby')
  })

  it('for a number speaks its unit', () => {
    const html = renderToStaticMarkup(<NumberField id="can" name="can" label="Cân nặng" unit="kg" decimals={1} value={9.2} onChange={ignore} />)
    expect(html).toContain('value="9,2"')
    expect(html).toContain('inputMode="decimal"')
    expect(html).toContain('aria-describedby="can-unit"')
  })

  it('for a date has three boxes and no calendar', () => {
    const html = renderToStaticMarkup(<DateField id="sinh" name="sinh" label="Ngày sinh" today="2026-06-17" value="2026-06-16" onChange={ignore} />)
    expect(html.match(/<input/g)).toHaveLength(3)
    expect(html).not.toContain('type="date"')
    expect(html).toContain('id="sinh"')
    expect(html).toMatch(/aria-pressed="true"[^>]*><span[^>]*>Hôm qua/)
  })
})

describe('three answers', () => {
  it('start with none of them chosen', () => {
    const html = renderToStaticMarkup(<ThreeWayField id="k1" name="k1" label="Vitamin K1" value={null} onChange={ignore} />)
    expect(html).not.toContain('checked=""')
    expect(html).not.toContain('mẹ kể')
  })

  it('ask where it was learnt once known', () => {
    const html = renderToStaticMarkup(<ThreeWayField id="k1" name="k1" label="Vitamin K1" value={{ answer: 'no', source: null }} onChange={ignore} />)
    for (const source of ['sổ', 'giấy ra viện', 'mẹ kể']) expect(html).toContain(source)
  })

  it('do not ask for a source when unclear', () => {
    const html = renderToStaticMarkup(<ThreeWayField id="k1" name="k1" label="Vitamin K1" value={{ answer: 'unknown', source: null }} onChange={ignore} />)
    expect(html).not.toContain('giấy ra viện')
  })
})

describe('a list of choices', () => {
  it('gives its id to the first box', () => {
    const html = renderToStaticMarkup(
      <ChoiceList id="ly-do" name="ly-do" legend="Vì sao?" value="b" onChange={ignore} choices={[{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }]} />,
    )
    expect(html.indexOf('id="ly-do"')).toBeLessThan(html.indexOf('id="ly-do-b"'))
    expect(html).toContain('<legend')
  })
})

describe('the summary of mistakes', () => {
  it('leads to each field in the same words', () => {
    const html = renderToStaticMarkup(<ErrorSummary attempt={1} problems={[{ id: 'ten', message: 'Chưa ghi tên bé.' }, { id: 'can', message: 'Chưa ghi cân nặng.' }]} />)
    expect(html).toContain('href="#ten"')
    expect(html).toContain('Còn 2 chỗ cần sửa')
    expect(html).toContain('tabindex="-1"')
  })

  it('is not there when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary attempt={1} problems={[]} />)).toBe('')
  })
})

describe('the keypad for a PIN', () => {
  it('never puts the digits on the page', () => {
    const html = renderToStaticMarkup(<Keypad label="Mã PIN" value="4271" secret onChange={ignore} />)
    expect(html).not.toContain('4271')
    expect(html).toContain('Đã bấm 4 số')
    expect(html).toContain('●●●●○○')
  })
})
