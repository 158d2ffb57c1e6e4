import { copies } from '../../../queries/copies.ts';

/** The list the page beside it searches. */
export async function GET() {
  return Response.json(await copies());
}
