import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createDesk } from '../../desk/app.ts';
import { createLocalGit } from '../../desk/local-git/local-git.ts';
import { acceptAll, type Portal, portal } from '../../desk/tests/portal.ts';
import { type Listening, listen } from './listen.ts';
import { newsroomListener } from './newsroom-listener.ts';

let listening: Listening;
let faults: unknown[];
let before: string;
let one: Portal;

afterEach(() => listening.close());

/** The desk behind the newsroom's own door. */
async function open(): Promise<void> {
  faults = [];
  one = portal();
  const storage = createLocalGit(one.dir);
  const desk = createDesk({ storage, check: acceptAll, onFault: (error) => faults.push(error) });
  listening = await listen(0, newsroomListener(desk.fetch), () => undefined, {
    headers: 300,
    request: 600,
    look: 50,
  });
  before = one.state();
}

function call(headers: readonly string[]): Socket {
  const socket = connect(listening.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `${['POST /desk/v1 HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', ...headers].join('\r\n')}\r\n\r\n`,
  );
  return socket;
}

function closing(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}

/** Everything the newsroom says until it hangs up. */
async function heard(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => (text += chunk));
  await closing(socket);
  return text;
}

/** Sends until all is sent or nobody takes any more; gives the megabytes that were taken. */
async function pour(socket: Socket, chunk: Buffer): Promise<number> {
  const closed = closing(socket);
  for (let sent = 0; sent < 100; sent += 1) {
    if (socket.destroyed) return sent;
    if (socket.write(chunk)) continue;
    const drained = new Promise((resolve) => socket.once('drain', resolve));
    await Promise.race([drained, closed]);
  }
  return 100;
}

const megabyte = Buffer.alloc(1024 * 1024, 32);

test.each([
  ['told', 'Content-Length: 104857600', megabyte, 8],
  [
    'untold',
    'Transfer-Encoding: chunked',
    Buffer.concat([Buffer.from('100000\r\n'), megabyte, Buffer.from('\r\n')]),
    48,
  ],
])('100 MB, %s, are cut off early', async (_, header, chunk, most) => {
  await open();
  const socket = call([header]);
  const answer = heard(socket);
  const sent = await pour(socket, chunk);
  const [head = '', body = ''] = (await answer).split('\r\n\r\n');
  expect([head.split('\r\n')[0], JSON.parse(body)]).toEqual([
    'HTTP/1.1 413 Payload Too Large',
    {
      error: 'Kiriman lebih besar dari 32 MB; kecilkan atau kurangi fotonya, lalu simpan lagi.',
      code: 'too-large',
    },
  ]);
  expect(sent).toBeLessThan(most);
  expect(one.state()).toBe(before);
  expect(faults).toEqual([]);
});

test('a body that trickles is given up while others are served, and so is one that breaks off', async () => {
  await open();
  const slow = call(['Content-Length: 1000']);
  const trickle = setInterval(() => slow.write(' '), 50);
  const gone = call(['Content-Length: 1000']);
  gone.write('{"branch":');
  const answer = heard(slow);
  await pause(100);
  gone.destroy();
  const served = await fetch(`http://localhost:${listening.port}/desk/v1`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"branch":"main","action":"unpublishedEntries"}',
  });
  expect([served.status, await served.json()]).toEqual([200, []]);
  const status = (await answer).split('\r\n')[0];
  clearInterval(trickle);
  expect(status).toBe('HTTP/1.1 408 Request Timeout');
  await pause(100);
  expect(one.state()).toBe(before);
  expect(faults).toEqual([]);
});

test('headers that trickle are given up', async () => {
  await open();
  const socket = connect(listening.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('POST /desk/v1 HTTP/1.1\r\nHost: localhost\r\n');
  const trickle = setInterval(() => socket.write('X: y\r\n'), 50);
  const answer = await heard(socket);
  clearInterval(trickle);
  expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 408 Request Timeout');
});
