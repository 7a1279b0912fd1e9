// Holds the picture cards to their promises: labelled, wordless, self-contained and small enough for a cheap phone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { pictureById, type PictureId } from '#ui/pictures/index.ts';

const folder = join(import.meta.dirname, '../../../src/ui/pictures');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const ids = Object.keys(pictureById) as PictureId[];
const label = 'Tranh: bé nằm trên chăn';

function markup(id: PictureId, className?: string): string {
  return renderToStaticMarkup(createElement(pictureById[id], { label, className }));
}

const signs: PictureId[] = [
  'poor_feeding',
  'lethargy',
  'convulsion_cyanosis',
  'chest_indrawing',
  'fast_breathing',
  'temperature_fever',
  'temperature_cold',
  'jaundice',
  'eye_infection',
  'cord_infection',
  'abdominal_distension',
  'persistent_vomiting',
  'diarrhoea',
  'no_urine_or_stool_24h',
];

const topics: PictureId[] = [
  'breastfeeding_first_hour',
  'skin_to_skin',
  'keep_warm',
  'cord_clean_dry',
  'go_now',
  'vitamin_k1',
  'weighing_newborn',
  'hand_washing',
  'home_visit',
  'breath_count',
];

test('every danger sign and every topic has its picture', () => {
  expect(ids).toEqual([...signs, ...topics]);
});

test('no two picture cards show the same drawing', () => {
  expect(new Set(ids.map((id) => markup(id))).size).toBe(ids.length);
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

  test('stands in the file named after it', () => {
    const place = signs.includes(id) ? 'signs' : 'topics';
    expect(files).toContain(join(place, `${id.replaceAll('_', '-')}.tsx`));
  });
});

test('the drawings stay under 60 kilobytes before compression', () => {
  const drawn = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  const code = drawn.map((line) => line.trim()).filter((line) => !line.startsWith('//') && !line.startsWith('import '));
  expect(code.join('').length).toBeLessThan(60 * 1024);
});

test('each picture file reads standing up, within 150 lines', () => {
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(text.split('\n').length, name).toBeLessThanOrEqual(150);
    expect(text.startsWith('// '), name).toBe(true);
  }
});
