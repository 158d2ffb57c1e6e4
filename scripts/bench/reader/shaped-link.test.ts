import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ShapedLink, shapedLink } from './shaped-link.ts';

const body = Buffer.alloc(20_000, 'kabar ');
const server = createServer((_, response) => response.end(body));
let link: ShapedLink;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // 50 bytes a millisecond, as in a village, but a tenth of its way.
  link = await shapedLink(`http://127.0.0.1:${port}`, { kbps: 400, roundTrip: 40 });
});

afterAll(async () => {
  await link?.stop();
  server.closeAllConnections();
  server.close();
});

test('an answer comes whole, and not before the link can have carried it', async () => {
  const started = performance.now();
  const response = await fetch(link.origin);
  const received = Buffer.from(await response.arrayBuffer());
  const taken = performance.now() - started;
  expect(received.equals(body)).toBe(true);
  // One round trip for the connection, one for the answer, 400 ms for its bytes.
  expect(taken).toBeGreaterThan(470);
});
