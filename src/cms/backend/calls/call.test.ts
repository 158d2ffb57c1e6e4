import { beforeEach, expect, test, vi } from 'vitest';
import { call } from './call.ts';
import { DeskError } from './desk-error.ts';

const fetched = vi.fn();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('setTimeout', (done: () => void) => queueMicrotask(done));
});

test('a call that could not be sent is sent again', async () => {
  fetched
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValue(Response.json({ ok: 1 }));
  expect(await call('/desk/v1', { action: 'info', params: {} })).toEqual({ ok: 1 });
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('after four tries the desk counts as out of reach', async () => {
  fetched.mockRejectedValue(new TypeError('offline'));
  await expect(call('/desk/v1', { action: 'info', params: {} })).rejects.toMatchObject({
    status: 0,
  });
  expect(fetched).toHaveBeenCalledTimes(4);
});

test('a desk that answers too late is not asked again', async () => {
  fetched.mockRejectedValue(new DOMException('late', 'TimeoutError'));
  await expect(call('/desk/v1', { action: 'info', params: {} })).rejects.toBeInstanceOf(DeskError);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a refusal keeps what the desk said', async () => {
  const problems = [
    {
      severity: 'error',
      rule: 'x',
      file: 'a',
      line: 1,
      column: 1,
      field: null,
      message: 'x',
      fix: null,
    },
  ];
  fetched.mockResolvedValue(
    Response.json({ error: 'Ada nomor NIK.', code: 'refused', problems }, { status: 422 }),
  );
  await expect(call('/desk/v1', { action: 'persistEntry', params: {} })).rejects.toMatchObject({
    status: 422,
    code: 'refused',
    message: 'Ada nomor NIK.',
    problems,
  });
});

test('an answer that is no JSON still makes a sentence', async () => {
  fetched.mockResolvedValue(new Response('<h1>502</h1>', { status: 502 }));
  await expect(call('/desk/v1', { action: 'info', params: {} })).rejects.toThrow(
    'Meja redaksi mengalami gangguan.',
  );
});
