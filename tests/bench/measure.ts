import { readFileSync } from "node:fs";
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { finished } from "node:stream/promises";
import autocannon from "autocannon";

// What a browser says; every server of a run is asked the same way.
const browserHeaders = { "accept-encoding": "gzip, br" };

export type Times = { p50: number; p99: number };
type Sent = { url: string; method?: string; headers?: Record<string, string>; body?: string };

/** Answers a second under ten connections that never wait. */
export async function perSecond(url: string, headers: Record<string, string> = {}): Promise<number> {
  const result = await autocannon({ url, connections: 10, duration: 4, headers: { ...browserHeaders, ...headers } });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} bad answers.`);
  return result.requests.average;
}

/** Milliseconds that `attempt` takes, one after the other, after some that warm up. */
export async function times(count: number, attempt: (index: number) => Promise<void>): Promise<Times> {
  for (let index = 0; index < Math.ceil(count / 5); index += 1) await attempt(index);
  const taken: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    await attempt(index);
    taken.push(performance.now() - began);
  }
  return percentiles(taken);
}

export function percentiles(taken: number[]): Times {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

const agent = new Agent({ keepAlive: true });

/** One request on a connection that is kept; the bytes as they travelled. */
export async function ask(sent: Sent) {
  const answer = await answerTo(sent);
  const headers: OutgoingHttpHeaders = answer.headers;
  return { status: answer.statusCode ?? 0, headers, bytes: await buffer(answer) };
}

/** The first words that fit the pattern, as soon as they have come; the rest goes on coming until `ended`. */
export async function firstOf(pattern: RegExp, sent: Sent): Promise<{ found: string; ended: Promise<void> }> {
  const answer = await answerTo(sent);
  const first = Promise.withResolvers<string>();
  let text = "";
  answer.setEncoding("utf8").on("data", (piece) => {
    text += piece;
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) first.resolve(found);
  });
  const ended = finished(answer).then(() => first.reject(new Error(`${sent.url} was answered otherwise.`)));
  return { found: await first.promise, ended };
}

function answerTo({ url, method = "GET", headers = {}, body = "" }: Sent): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const length = method === "GET" ? {} : { "content-length": Buffer.byteLength(body) };
  const outgoing = request(url, { method, agent, headers: { ...browserHeaders, ...headers, ...length } });
  outgoing.on("error", reject);
  outgoing.on("response", resolve);
  outgoing.end(body);
  return promise;
}

/** The same, where anything but 200 would measure something else. */
export async function visit(sent: Sent): Promise<Buffer> {
  const { status, bytes } = await ask(sent);
  if (status !== 200) throw new Error(`${sent.url} was answered ${status}.`);
  return bytes;
}

/** The headers that every answer has alike. */
export function shown(headers: Record<string, unknown>): Record<string, string> {
  const sent = Object.entries(headers).filter(([name]) => !["date", "connection", "keep-alive"].includes(name));
  return Object.fromEntries(sent.map(([name, value]) => [name, String(value)]));
}

/** Memory of a process in MB, now and at its highest. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}
