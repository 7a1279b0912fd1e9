/** What a head of a group can open: meetings, children who need help, counts; no family and nobody's health (design.md §2). */
import { describe, expect, it } from 'vitest'
import { groupHeadRoutes } from '../../src/app/group-head-routes.tsx'
import { phoneRoutes } from '../../src/app/phone-routes.tsx'

const paths = groupHeadRoutes.map(({ path }) => path)

describe('the addresses of a head of a group', () => {
  it('are few and lead nowhere near a family', () => {
    expect(paths.filter((path) => /^\/(ho|nguoi|ghi|sinh-moi|chuyen-gui|vitamin-a)(\/|$)/.test(path))).toEqual([])
    expect(paths.toSorted()).toEqual(
      ['/', '/buoi-nhom', '/cai-dat', '/dong-bo', '/ghi-moi', '/gia-dinh', '/hom-nay', '/kich-hoat', '/so-khac/:id', '/so-tay', '/so-tay/nhap', '/the-tranh', '/tre-can-giup'].toSorted(),
    )
  })

  it('each stand in the app of a collaborator too', () => {
    const all = new Set(phoneRoutes.map(({ path }) => path))
    expect(paths.filter((path) => !all.has(path))).toEqual([])
  })

  it('each stand there only once', () => {
    expect(new Set(paths).size).toBe(paths.length)
  })
})
