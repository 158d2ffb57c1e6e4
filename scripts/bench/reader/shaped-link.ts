import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { ShapedFlow } from './shaped-flow.ts';
import { Lane, type LinkShape, SlowStart } from './shaping.ts';

/** A server as a phone reaches it. */
export interface ShapedLink {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * Stands between a browser and a server of this machine: a TCP connection takes a round trip to be
 * made, bytes take their time and all connections share the link. Unlike the browser's own
 * throttling it knows slow start and delays packets, not whole answers.
 * @param target origin of the server
 */
export async function shapedLink(target: string, shape: LinkShape): Promise<ShapedLink> {
  const { hostname, port } = new URL(target);
  const [up, down] = [new Lane(shape), new Lane(shape)];
  const open = new Set<Socket>();
  const server = createServer((phone) => {
    const host = connect(Number(port), hostname);
    const opensAt = performance.now() + shape.roundTrip;
    const common = { opensAt, roundTrip: shape.roundTrip };
    const flows = [
      new ShapedFlow({ ...common, from: phone, to: host, lane: up, window: new SlowStart() }),
      new ShapedFlow({ ...common, from: host, to: phone, lane: down, window: new SlowStart() }),
    ];
    const close = () => {
      for (const flow of flows) flow.stop();
      for (const socket of [phone, host]) {
        socket.destroy();
        open.delete(socket);
      }
    };
    for (const socket of [phone, host]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', close);
    }
    phone.on('close', close);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
