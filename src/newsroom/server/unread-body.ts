import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds a caller has to read the answer before the line is cut. */
const grace = 1_000;

/**
 * Takes no more of a body that was answered before its end, such as one too large: without this
 * Node reads the rest to its end to keep the connection. The caller still gets the answer.
 */
export function hangUpOnUnread(listener: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    const { socket } = incoming;
    outgoing.once('finish', () => {
      if (!incoming.complete) hangUp(socket);
    });
    listener(incoming, outgoing);
  };
}

function hangUp(socket: Socket): void {
  socket.end();
  // Node sets the rest of the body flowing when the answer is out, so it is stopped after that.
  setImmediate(() => socket.pause());
  setTimeout(() => socket.destroy(), grace).unref();
}
