/** What a browser must be able to do, each as the smallest module that does it. */
const modules = {
  SIMD: [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
  exceptions: [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11],
};

/** Why this browser cannot run C#, for the reader; null if it can. */
export function whyNot(): string | null {
  const missing = [
    ...typeof WebAssembly === 'object'
      ? Object.entries(modules).filter(([, bytes]) => !WebAssembly.validate(new Uint8Array(bytes))).map(([name]) => `WebAssembly ${name}`)
      : ['WebAssembly'],
    ...typeof DecompressionStream === 'function' ? [] : ['DecompressionStream'],
  ];
  return missing.length > 0
    ? `This browser cannot run C#: it lacks ${missing.join(' and ')}. A current Chrome, Edge, Firefox or Safari can.`
    : null;
}
