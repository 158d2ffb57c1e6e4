import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { listen } from './listen.ts';
import { ownCallersOnly } from './own-address.ts';

/** Sends the very bytes of a request and reads the answer to its end. */
async function exchange(port: number, lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}

async function statusAndBody(
  lines: (port: number) => readonly string[],
): Promise<[string, string]> {
  const { port, close } = await listen(
    0,
    ownCallersOnly((_, outgoing) => outgoing.end('terbuka')),
    () => undefined,
  );
  const answer = await exchange(port, lines(port));
  await close();
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return [head.split(' ')[1] ?? '', body];
}

test.each([
  ['localhost', '/'],
  ['LOCALHOST:4321', '/desk/v1'],
  ['127.0.0.1:4321', '/admin/status.json'],
  ['[::1]:4321', '/'],
  ['localhost:4321', 'http://localhost:4321/desk/v1'],
])('answers under the name %s at %s', async (host, target) => {
  expect(await statusAndBody(() => [`GET ${target} HTTP/1.1`, `Host: ${host}`])).toEqual([
    '200',
    'terbuka',
  ]);
});

const foreign = [
  ['Host: jahat.example'],
  ['Host: 127.0.0.1.nip.io:4321'],
  ['Host: localhost.jahat.example'],
  ['Host: localhost:1@jahat.example'],
  ['Host: jahat.example/localhost'],
  ['Host: localhost:4321, jahat.example'],
  ['Host: [::ffff:127.0.0.1]:4321'],
  ['Host: 0.0.0.0:4321'],
  ['Host: localhost:99999'],
  ['Host:'],
  [],
];

test.each(foreign)('refuses a page asked for with %s', async (...headers) => {
  expect(await statusAndBody(() => ['GET /admin/status/ HTTP/1.1', ...headers])).toEqual([
    '403',
    'Ruang redaksi hanya menjawab di http://localhost.\n',
  ]);
});

test.each(foreign)(
  'refuses a call of the desk with %s in the words of the desk',
  async (...headers) => {
    const [status, body] = await statusAndBody(() => ['POST /desk/v1 HTTP/1.1', ...headers]);
    expect([status, JSON.parse(body)]).toEqual([
      '403',
      {
        error:
          'Meja redaksi hanya dapat dipakai dari alamatnya sendiri; buka /admin/ lewat http://localhost.',
        code: 'foreign-host',
      },
    ]);
  },
);

test('refuses HTTP/1.0 without a name, and a whole address of another host', async () => {
  const old = await statusAndBody(() => ['GET / HTTP/1.0']);
  const whole = await statusAndBody(() => [
    'GET http://jahat.example/ HTTP/1.1',
    'Host: localhost',
  ]);
  const refusal = ['403', 'Ruang redaksi hanya menjawab di http://localhost.\n'];
  expect([old, whole]).toEqual([refusal, refusal]);
});
