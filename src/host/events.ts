import type { PushEvent } from '#contract/events.ts';
import type { Transport } from '#contract/transport.ts';
import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { factsOf, isToken, judgeUpgrade, type GuardRules } from './guard.ts';

/** A client that has not shown the token by then is sent away. */
const TOKEN_PATIENCE_MS = 5000;
const MAX_MESSAGE_BYTES = 1024;

/**
 * Pushes the backend's events over WebSocket to whoever shows the token first.
 * @returns the function that ends all of it
 */
export function attachEvents(server: Server, backend: Transport, rules: GuardRules): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const admitted = new Set<WebSocket>();
  const unsubscribe = backend.subscribe((event) => {
    for (const socket of admitted) send(socket, event);
  });
  server.on('upgrade', (request, stream, head) => {
    if (judgeUpgrade(factsOf(request), rules) !== 'allow') {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => admit(socket, rules.token, admitted));
  });
  return () => {
    unsubscribe();
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}

function admit(socket: WebSocket, token: string, admitted: Set<WebSocket>): void {
  const tooLate = setTimeout(() => socket.terminate(), TOKEN_PATIENCE_MS);
  socket.once('message', (message: Buffer) => {
    clearTimeout(tooLate);
    if (!isToken(message.toString('utf8'), token)) {
      socket.close(4401);
      return;
    }
    admitted.add(socket);
    send(socket, { name: 'backend.started', payload: {} });
  });
  socket.on('close', () => {
    clearTimeout(tooLate);
    admitted.delete(socket);
  });
  socket.on('error', () => socket.terminate());
}

function send(socket: WebSocket, event: PushEvent): void {
  socket.send(JSON.stringify(event));
}
