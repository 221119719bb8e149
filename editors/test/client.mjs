// A language client of its own, for editors that cannot be run.
export class Client {
  /** How it answers the server's questions, by method; to others it answers null. */
  answers = {};

  constructor(child) {
    this.child = child;
    this.nextId = 1;
    this.waiting = new Map();
    this.published = new Map();
    this.listeners = [];
    let buffer = Buffer.alloc(0);
    child.stdout.on('data', data => {
      buffer = Buffer.concat([buffer, data]);
      for (;;) {
        const header = buffer.indexOf('\r\n\r\n');
        const length = header < 0 ? undefined : Number(/Content-Length: (\d+)/.exec(buffer.toString('ascii', 0, header))?.[1]);
        if (length === undefined || buffer.length < header + 4 + length) {
          return;
        }
        const body = buffer.toString('utf8', header + 4, header + 4 + length);
        buffer = buffer.subarray(header + 4 + length);
        this.receive(JSON.parse(body));
      }
    });
    this.exited = new Promise(resolve => child.on('exit', resolve));
  }

  receive(message) {
    if (message.method && message.id !== undefined) {
      const answer = this.answers[message.method]?.(message.params) ?? null;
      this.write({ id: message.id, result: answer });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      this.published.set(message.params.uri, message.params.diagnostics);
      this.listeners.splice(0).forEach(listener => listener());
    } else if (message.id !== undefined) {
      const { resolve, reject } = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    }
  }

  write(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.child.stdin.write(body);
  }

  request(method, params) {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${method} within 60 s`)), 60_000);
      this.waiting.set(id, {
        resolve: value => { clearTimeout(late); resolve(value); },
        reject: error => { clearTimeout(late); reject(error); },
      });
      this.write({ id, method, params });
    });
  }

  notify(method, params) {
    this.write({ method, params });
  }

  /** What the server says about a document: pushed, or pulled where it only answers. */
  async diagnostics(uri) {
    const pull = await this.request('textDocument/diagnostic', { textDocument: { uri } }).catch(() => undefined);
    if (pull?.items) {
      return pull.items;
    }
    while (!this.published.has(uri)) {
      await new Promise(resolve => this.listeners.push(resolve));
    }
    return this.published.get(uri);
  }

  /** A text after a server's edits. */
  applied(text, edits) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    const offset = ({ line, character }) => (line < starts.length ? starts[line] + character : text.length);
    return [...edits]
      .map((edit, order) => ({ start: offset(edit.range.start), end: offset(edit.range.end), text: edit.newText, order }))
      .sort((a, b) => b.start - a.start || b.order - a.order)
      .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
  }

  /** Ends the session as the protocol wants it. @returns the exit code */
  async end() {
    await this.request('shutdown', null);
    this.notify('exit', null);
    return this.exited;
  }
}
