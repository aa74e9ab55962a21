import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd: string;
}

const PATIENCE = 60_000;
let started = 0;

/** A program in a terminal of its own: a tmux server that nobody else uses, read and typed at as a person would. */
export class Terminal {
  readonly #socket = `outready-${process.pid}-${++started}`;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'outready-tmux-'));

  constructor(command: readonly string[], { columns = 80, rows = 24, cwd }: TerminalOptions) {
    const size = ['-x', String(columns), '-y', String(rows)];
    // A shell notes the exit status (tmux 3.3 loses it at times) and keeps the screen.
    const noted = ['sh', '-c', '"$@"; echo "$?" >"$0"; exec sleep 3600', this.#statusFile, ...command];
    this.#tmux('new-session', '-d', ...size, '-c', cwd, ...noted);
  }

  /** Presses keys by tmux's names for them: Enter, Escape, C-c, Down. */
  keys(...names: readonly string[]): void {
    this.#tmux('send-keys', ...names);
  }

  text(text: string): void {
    this.#tmux('send-keys', '-l', text);
  }

  /** Waits for a prompt, writes an answer (or takes what it offers) and confirms it. */
  async answer(prompt: string | RegExp, text = ''): Promise<void> {
    await this.waitFor(prompt);
    if (text !== '') this.text(text);
    this.keys('Enter');
  }

  /** Pastes any bytes as a terminal does: marked as pasted where the program asked for that, unless it knows no marks. */
  paste(bytes: string | Uint8Array, { knowsMarks = true }: { readonly knowsMarks?: boolean } = {}): void {
    const file = path.join(this.#folder, 'pasted');
    writeFileSync(file, bytes);
    this.#tmux('load-buffer', file, ';', 'paste-buffer', ...(knowsMarks ? ['-p'] : []));
  }

  resize(columns: number, rows: number): void {
    this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /**
   * What stands on the screen, without the blank ends of its lines; with `all`, what has scrolled out of it too, with
   * `colours`, the escape sequences for them.
   */
  screen({ all = false, colours = false }: { readonly all?: boolean; readonly colours?: boolean } = {}): string {
    return this.#tmux('capture-pane', '-p', ...(all ? ['-S', '-'] : []), ...(colours ? ['-e'] : []));
  }

  /** Where the cursor stands: column and line, from 0. */
  cursor(): { readonly column: number; readonly line: number } {
    const [column = 0, line = 0] = this.#tmux('display-message', '-p', '#{cursor_x} #{cursor_y}')
      .split(' ')
      .map(Number);
    return { column, line };
  }

  /** Waits until a pattern stands on the screen, and gives the screen. */
  async waitFor(pattern: string | RegExp, timeout = PATIENCE): Promise<string> {
    const has = (screen: string): boolean =>
      typeof pattern === 'string' ? screen.includes(pattern) : pattern.test(screen);
    return this.#poll(`${pattern} to appear`, timeout, () => {
      const hasEnded = this.#ended() !== undefined;
      const screen = this.screen();
      if (has(screen)) return screen;
      if (hasEnded) throw new Error(`the program ended before ${pattern} appeared; the screen is:\n${screen}`);
      return undefined;
    });
  }

  /**
   * Does something that changes the screen (or nothing), waits until a pattern stands on it and it changes no more, and
   * gives it, with colours.
   */
  async afterwards(act: (() => void) | undefined, pattern: string | RegExp): Promise<string> {
    const look = (): string => `${this.screen({ colours: true })}${JSON.stringify(this.cursor())}`;
    const before = look();
    let last = '';
    act?.();
    await this.waitFor(pattern);
    await this.#poll('the screen to come to rest', PATIENCE, () => {
      const now = look();
      const isAtRest = now === last && (act === undefined || now !== before);
      last = now;
      return isAtRest || undefined;
    });
    return this.screen({ colours: true });
  }

  /** Waits until the program has ended, and gives its exit status; 128 and the number where a signal ended it. */
  async waitForExit(timeout = PATIENCE): Promise<number> {
    return this.#poll('the end', timeout, () => this.#ended());
  }

  #ended(): number | undefined {
    const noted = existsSync(this.#statusFile) ? readFileSync(this.#statusFile, 'utf8').trim() : '';
    return noted === '' ? undefined : Number(noted);
  }

  get #statusFile(): string {
    return path.join(this.#folder, 'status');
  }

  /** The process that runs in the terminal. */
  get pid(): number {
    const shell = this.#tmux('display-message', '-p', '#{pane_pid}').trim();
    return Number(spawnSync('pgrep', ['-P', shell], { encoding: 'utf8' }).stdout);
  }

  /** Ends the terminal and all that runs in it. */
  kill(): void {
    this.#tmux('kill-server');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #poll<T>(what: string, timeout: number, look: () => T | undefined): Promise<T> {
    for (let waited = 0; waited < timeout; waited += 50) {
      const found = look();
      if (found !== undefined) return found;
      await wait(50);
    }
    throw new Error(`waited ${timeout} ms for ${what}; the screen is:\n${this.screen()}`);
  }

  #tmux(...args: readonly string[]): string {
    const place = { TMUX_TMPDIR: this.#folder, HOME: this.#folder };
    const env = { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', SHELL: '/bin/sh', ...place };
    const { status, stdout, stderr } = spawnSync('tmux', ['-u', '-L', this.#socket, '-f', '/dev/null', ...args], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`tmux ${args.join(' ')}: ${stderr}`);
    return stdout;
  }
}

/** Whether this machine has what these tests need. */
export const HAS_TMUX = spawnSync('tmux', ['-V']).status === 0;
