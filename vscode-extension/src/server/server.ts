// The language server of this window: started, stopped, started again. What it says goes through vscode-languageclient.
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, State as ClientState } from 'vscode-languageclient/node';
import type { LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import type { Method } from '../../diagram/connection';
import type { Notifications, Requests } from '../../diagram/protocol';
import type { Log } from '../log';
import { findProgram, isProgram, type NoProgram, type Program } from '../program/find';
import { rulePageTemplate } from '../rule_pages';
import { Restarts } from './restarts';

export type State =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly program: Program }
  | { readonly kind: 'missing'; readonly none: NoProgram }
  | { readonly kind: 'dead'; readonly program: Program };

const mostRestarts = 4;
const restartsWithinMs = 3 * 60_000;
/** After this long without an answer to the first message, a server counts as dead. */
const startPatienceMs = 30_000;

/** Nobody could be asked. */
export class NotRunning extends Error {}

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private current: State = { kind: 'stopped' };
  private found: Program | undefined;
  private readonly changed = new vscode.EventEmitter<State>();
  private readonly diagramChanged = new vscode.EventEmitter<Notifications['dienstweg/diagramChanged']>();
  private readonly restarts = new Restarts(mostRestarts, restartsWithinMs);
  /** Starts and stops one after the other. */
  private last: Promise<void> = Promise.resolve();

  readonly onState = this.changed.event;
  readonly onDiagramChanged = this.diagramChanged.event;

  constructor(
    private readonly extensionFolder: string,
    private readonly log: Log,
    private readonly traceLog: Log,
  ) {}

  get state(): State {
    return this.current;
  }

  /** The program that was found last, once the start that is under way is over; what is run once is run with it too. */
  async program(): Promise<Program | undefined> {
    await this.last;
    return this.found;
  }

  /**
   * Stops what runs and starts anew, with the program that is found now; `insteadOfSetting`: with another one where the setting's
   * does not work. Does not fail; see `state`.
   */
  restart({ insteadOfSetting = false } = {}): Promise<void> {
    this.restarts.forget();
    return this.queue(async () => {
      await this.stopNow();
      await this.startNow(insteadOfSetting);
    });
  }

  stop(): Promise<void> {
    return this.queue(() => this.stopNow());
  }

  /** What is typed before is known to the server when it answers. Rejects where no server runs, or the one that was asked dies. */
  async request<M extends Method>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
    const client = this.client;
    if (client === undefined || this.current.kind !== 'running') throw new NotRunning();
    return client.sendRequest<Requests[M]['result']>(method, params);
  }

  /** Where no server runs, nobody needs to be told. */
  notify(method: 'dienstweg/diagramClosed', params: Notifications['dienstweg/diagramClosed']): void {
    if (this.current.kind === 'running') this.client?.sendNotification(method, params).catch(error => this.log.warn(String(error)));
  }

  dispose(): void {
    this.changed.dispose();
    this.diagramChanged.dispose();
  }

  private queue(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(work, work);
    return this.last;
  }

  private become(state: State): void {
    this.current = state;
    this.changed.fire(state);
  }

  private async stopNow(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client !== undefined) await client.dispose().catch(error => this.log.warn(String(error)));
    this.become({ kind: 'stopped' });
  }

  private async startNow(insteadOfSetting: boolean): Promise<void> {
    this.become({ kind: 'starting' });
    const found = await findProgram(this.extensionFolder, insteadOfSetting);
    this.found = isProgram(found) ? found : undefined;
    if (!isProgram(found)) {
      for (const { candidate, reason } of found.tried) this.log.error(`${candidate.file}: ${reason}`);
      this.become({ kind: 'missing', none: found });
      return;
    }
    this.log.info(`${found.file} (${found.origin}), ${found.version}`);
    await this.runProgram(found);
  }

  /** Tries until it runs, or has died too often. */
  private async runProgram(program: Program): Promise<void> {
    for (;;) {
      const client = this.create(program);
      this.client = client;
      try {
        await within(startPatienceMs, client.start());
        // It may have died right after its first answer.
        if (client.state !== ClientState.Running) throw new Error(vscode.l10n.t('The server ended while it started.'));
        this.become({ kind: 'running', program });
        return;
      } catch (error) {
        this.log.error(String(error));
        await client.dispose().catch(() => undefined); // it may be past disposing
        if (!this.mayRunAgain(program)) return;
      }
    }
  }

  /** A server that ran is gone without having been asked to go. */
  private revive(client: LanguageClient, program: Program): Promise<void> {
    return this.queue(async () => {
      if (this.client !== client) return; // meanwhile somebody stopped it, or started another
      await client.dispose().catch(() => undefined);
      if (!this.mayRunAgain(program)) return;
      this.become({ kind: 'starting' });
      await this.runProgram(program);
    });
  }

  private mayRunAgain(program: Program): boolean {
    const again = this.restarts.mayRestart(Date.now());
    this.log.error(
      again
        ? vscode.l10n.t('The server ended; it is started again.')
        : vscode.l10n.t('The server ended too often; it is left stopped.'),
    );
    if (!again) this.become({ kind: 'dead', program });
    return again;
  }

  private create(program: Program): LanguageClient {
    const run: ServerOptions = { command: program.file, args: ['lsp'] };
    const options: LanguageClientOptions = {
      documentSelector: [
        { scheme: 'file', language: 'dienstweg' },
        { scheme: 'untitled', language: 'dienstweg' },
        { scheme: 'file', pattern: '**/dienstweg.toml' },
      ],
      synchronize: { configurationSection: 'dienstweg' },
      // Later changes of the settings follow as workspace/didChangeConfiguration.
      initializationOptions: () => ({
        rulePage: rulePageTemplate,
        inlayHints: vscode.workspace.getConfiguration('dienstweg').get('inlayHints'),
      }),
      outputChannel: this.log,
      traceOutputChannel: this.traceLog,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: error => {
          this.log.error(error.message);
          return { action: ErrorAction.Continue, handled: true };
        },
        // Left to the client, a server that dies again while it is started again would be left dead without a word.
        closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
      },
    };
    const client = new LanguageClient('dienstweg', 'Dienstweg', run, options);
    client.onNotification('dienstweg/diagramChanged', (of: Notifications['dienstweg/diagramChanged']) => this.diagramChanged.fire(of));
    client.onDidChangeState(({ newState }) => {
      if (newState === ClientState.Stopped && this.client === client && this.current.kind === 'running') void this.revive(client, program);
    });
    return client;
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(vscode.l10n.t('The server gave no answer within {0} seconds.', milliseconds / 1000))), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
