import { expect, test } from 'vitest';
import { listen, NoPortError, readPort } from './listen.ts';

test('reads the port, 4321 when none is set', () => {
  expect(readPort(undefined)).toBe(4321);
  expect(readPort('8080')).toBe(8080);
  expect(() => readPort('delapan')).toThrow(
    new NoPortError('PORT berisi "delapan", bukan nomor porta. Contoh: PORT=8080 npm start'),
  );
  expect(() => readPort('70000')).toThrow(NoPortError);
});

test('two servers never share a port', async () => {
  const busy: number[] = [];
  const first = await listen(
    0,
    () => undefined,
    () => undefined,
  );
  const second = await listen(
    first.port,
    () => undefined,
    (port) => busy.push(port),
  );
  await Promise.all([first.close(), second.close()]);
  expect(busy[0]).toBe(first.port);
  expect(second.port).toBeGreaterThan(first.port);
});
