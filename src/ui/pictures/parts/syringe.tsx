// A syringe with its needle to the left, the tip at the origin.
import { Line, Shape } from './line.tsx';
import { palette } from './palette.ts';

export function Syringe() {
  return (
    <>
      <Line d="M0 0H30" color="#7C8A96" w={2.6} />
      <Shape d="M28-6h8v-6h50v24H36V6h-8z" fill={palette.cloth} />
      <path d="M38-9.500h26v19H38z" fill={palette.pus} />
      <Line d="M48-11v7M58-11v7M68-11v7M78-11v7" w={1.8} />
      <Shape d="M86-3h18v6H86zM104-11h5v22h-5z" fill="#BFD3DB" />
    </>
  );
}
