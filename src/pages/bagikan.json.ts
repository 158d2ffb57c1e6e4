import { shareJobs } from '../share-images/orders.ts';

/** What the end of the build draws share pictures from; it takes the file off the site again. */
export async function GET() {
  return Response.json(await shareJobs());
}
