// The features of the newborn's face, seen from the front, one drawing per mood.
import { Line } from './line.tsx';
import { palette } from './palette.ts';

export type Mood = 'awake' | 'asleep' | 'crying' | 'limp' | 'fit' | 'laboured' | 'unwell';

const brows: Record<Mood, string> = {
  awake: 'M-19-8q5-4 10-2M19-8q-5-4-10-2',
  asleep: 'M-19-5q5-3 10-1M19-5q-5-3-10-1',
  crying: 'M-22-4l12-5M22-4l-12-5',
  limp: 'M-20-3l10-3M20-3l-10-3',
  fit: 'M-23-7l13-3M23-7l-13-3',
  laboured: 'M-21-3l11-6M21-3l-11-6',
  unwell: 'M-21-4l11-5M21-4l-11-5',
};

function Eyes({ mood }: { mood: Mood }) {
  if (mood === 'asleep' || mood === 'limp') return <Line d="M-20 5q6 6 12 0M20 5q-6 6-12 0" color={palette.dark} w={3} />;
  if (mood === 'crying') return <Line d="M-21 1l10 4l-10 4M21 1l-10 4l10 4" color={palette.dark} w={3} />;
  if (mood === 'laboured') return <Line d="M-20 6q6-5 12 0M20 6q-6-5-12 0" color={palette.dark} w={3} />;
  if (mood === 'fit') {
    return (
      <>
        <path d="M-21 4a7 7 0 1 1 14 0a7 6 0 0 1-14 0zM21 4a7 7 0 1 0-14 0a7 6 0 0 0 14 0z" fill={palette.cloth} stroke={palette.dark} strokeWidth="1.8" />
        <path d="M-18-1.800a4.5 4.5 0 0 0 8 0zM18-1.800a4.5 4.5 0 0 1-8 0z" fill={palette.dark} />
        <Line d="M-22 0Q-14-7-6 0M22 0Q14-7 6 0" color={palette.dark} w={3} />
      </>
    );
  }
  const half = mood === 'unwell';
  return (
    <>
      <ellipse cx="-14" cy="4" rx="4" ry={half ? 3.6 : 5} fill={palette.dark} />
      <ellipse cx="14" cy="4" rx="4" ry={half ? 3.6 : 5} fill={palette.dark} />
      <circle cx="-12.6" cy="2.2" r="1.4" fill={palette.cloth} />
      <circle cx="15.4" cy="2.2" r="1.4" fill={palette.cloth} />
      {half && <Line d="M-20 1h12M20 1h-12" color={palette.dark} w={2.4} />}
    </>
  );
}

function Mouth({ mood, lips }: { mood: Mood; lips: string }) {
  if (mood === 'crying') return <path d="M-10 28q-1-11 10-11t10 11q-10 5-20 0z" fill={lips} stroke={palette.ink} strokeWidth="2" />;
  if (mood === 'fit') {
    return (
      <>
        <ellipse cy="24" rx="9.5" ry="5.5" fill={lips} stroke={palette.ink} strokeWidth="1.8" />
        <Line d="M-7.5 24l3.5-1.5 4 1.5 4-1.5 3.5 1.5" color={palette.dark} w={1.8} />
      </>
    );
  }
  if (mood === 'laboured') return <ellipse cy="24" rx="7" ry="5.2" fill={palette.lip} stroke={lips} strokeWidth="3.4" />;
  if (mood === 'limp') return <ellipse cy="23" rx="4.5" ry="3.2" fill={palette.lip} stroke={palette.ink} strokeWidth="1.8" />;
  if (mood === 'unwell') return <Line d="M-6 26q6-6 12 0" color={lips} w={3} />;
  return <Line d="M-6 21q6 6 12 0" color={lips} w={3} />;
}

export function BabyFace({ mood, lips = palette.lip }: { mood: Mood; lips?: string }) {
  return (
    <>
      <Line d={brows[mood]} color={palette.dark} w={2.4} />
      <Eyes mood={mood} />
      <Line d="M-3.5 12q3.5 4 7 0" w={2.2} />
      <Mouth mood={mood} lips={lips} />
    </>
  );
}
