// Holds the picture cards to their promises: one for each code, labelled, wordless, self-contained and small enough for a cheap phone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { foodGroups } from '#domain/records/feeding-recall.ts';
import { educationTopics } from '#domain/education/topics.ts';
import { hazardItems } from '#domain/hazards/hazard-items.ts';
import { pictureIds, type PictureId } from '#domain/picture-ids.ts';
import { childFindings } from '#domain/signs/child-findings.ts';
import { newbornFindings } from '#domain/signs/newborn-findings.ts';
import { womanFindings } from '#domain/signs/woman-findings.ts';
import { drawings as care } from '#ui/pictures/families/care.ts';
import { drawings as child } from '#ui/pictures/families/child.ts';
import { drawings as food } from '#ui/pictures/families/food.ts';
import { drawings as hazards } from '#ui/pictures/families/hazards.ts';
import { drawings as newborn } from '#ui/pictures/families/newborn.ts';
import { drawings as woman } from '#ui/pictures/families/woman.ts';
import { isPictureId, Picture, pictureById } from '#ui/pictures/index.ts';

const folder = join(import.meta.dirname, '../../../src/ui/pictures');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const drawn = { ...newborn, ...child, ...woman, ...hazards, ...care, ...food };
const ids: readonly PictureId[] = Object.values(pictureIds).flat();
const label = 'Tranh: bé nằm trên chăn';

function markup(id: PictureId, className?: string): string {
  return renderToStaticMarkup(createElement(drawn[id], { label, className }));
}

describe('the families of pictures', () => {
  test.each(Object.entries({ newborn, child, woman, hazards, care, food }))('give what the list of %s names', (family, drawings) => {
    expect(Object.keys(drawings)).toEqual(Object.entries(pictureIds).find(([name]) => name === family)?.[1]);
  });

  test('share no id', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('show no drawing twice', () => {
    expect(new Set(ids.map((id) => markup(id))).size).toBe(ids.length);
  });
});

describe('a picture is there', () => {
  test('for every sign of a sick child', () => {
    expect(childFindings.value.filter(({ picture }) => picture === null || !isPictureId(picture))).toEqual([]);
  });

  test('for every sign of the woman but the private one', () => {
    const open = womanFindings.value.filter((finding) => !('private' in finding)).map(({ picture }) => picture);
    expect(new Set([...open, 'sad_mood'])).toEqual(new Set(pictureIds.woman));
    expect(open).toHaveLength(pictureIds.woman.length - 1);
    expect(womanFindings.value.filter((finding) => 'private' in finding).map(({ code, picture }) => [code, picture])).toEqual([['depressed_harm', null]]);
    expect(isPictureId('depressed_harm')).toBe(false);
  });

  test('for fourteen signs of the newborn', () => {
    expect(newbornFindings.flatMap(({ picture }) => picture ?? [])).toEqual(expect.arrayContaining([...pictureIds.newborn]));
  });

  test('for every thing to look at in a home', () => {
    expect(hazardItems.value.map(({ code }) => code)).toEqual([...pictureIds.hazards]);
  });

  test('for every food group of a recall', () => {
    expect(foodGroups.filter((group) => !isPictureId(group))).toEqual([]);
  });

  test('for every card and every topic', () => {
    const named = educationTopics.flatMap(({ picture, cards }) => [picture, ...cards.map((card) => card.picture)]);
    expect(named.filter((id) => !(id in drawn))).toEqual([]);
  });
});

describe('a picture that is not fetched yet', () => {
  const empty = renderToStaticMarkup(createElement(Picture, { id: 'sharp_away', label, className: 'card-picture' }));

  test('keeps its room and speaks its label', () => {
    expect(empty).toMatch(/^<svg viewBox="0 0 328 212" role="img" aria-label="[^"]+" class="card-picture"/);
  });

  test('is found by its id alike', () => {
    expect(renderToStaticMarkup(createElement(pictureById.sharp_away, { label, className: 'card-picture' }))).toBe(empty);
    expect(isPictureId('sharp_away')).toBe(true);
    expect(isPictureId('tax_number')).toBe(false);
  });
});

test('every thing in the home stands under the green tick', () => {
  const tick = 'M-9 1l6 7 12-14';
  for (const id of pictureIds.hazards) expect(markup(id), id).toContain(tick);
});

describe.each(ids)('the picture card %s', (id) => {
  test('is one image that speaks the given label', () => {
    const svg = markup(id);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 328 212"/);
    expect(svg.match(/role="img"/g)).toHaveLength(1);
    expect(svg.match(/aria-label="([^"]*)"/)?.[1]).toBe(label);
  });

  test('takes the class that the screen gives it', () => {
    expect(markup(id, 'card-picture')).toContain('class="card-picture"');
  });

  test('shows numbers and K1, never a word', () => {
    const words = [...markup(id).matchAll(/>([^<]+)</g)].map((match) => match[1]?.trim()).filter(Boolean);
    for (const word of words) expect(word).toMatch(/^(\d+|K1)$/);
  });

  test('needs nothing from outside and names no ids', () => {
    const svg = markup(id);
    expect(svg).not.toMatch(/href|url\(|<image|<use|<style|<script|data:/);
    expect(svg).not.toMatch(/\sid="/);
  });

  test('draws no broken number into a path', () => {
    expect(markup(id)).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('is drawn in less than sixteen kilobytes', () => {
    expect(markup(id).length).toBeLessThan(16 * 1024);
  });
});

test('the drawings stay under 120 kilobytes before compression', () => {
  const source = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  const code = source.map((line) => line.trim()).filter((line) => !line.startsWith('//') && !line.startsWith('import '));
  expect(code.join('').length).toBeLessThan(120 * 1024);
});

test('each picture file reads standing up, within 150 lines', () => {
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text.split('\n').length, name).toBeLessThanOrEqual(150);
    expect(text.startsWith('// '), name).toBe(true);
  }
});
