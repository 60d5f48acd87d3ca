// Runs inside the extension host, with all that an extension may ask: what the user interface does not show.
const assert = require('node:assert/strict');
const path = require('node:path');
const vscode = require('vscode');

const until = async (condition, what) => {
  for (const end = Date.now() + 20_000; ; ) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
};
const fileOf = name => vscode.Uri.file(path.join(vscode.workspace.workspaceFolders[0].uri.fsPath, name));
const process_ = () => fileOf('hundesteuer.weg');
const run = (name, ...rest) => vscode.commands.executeCommand(name, ...rest);
const findingsOf = uri => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'dienstweg');

const tests = {
  async 'the extension begins to work with the first .weg file'() {
    const extension = vscode.extensions.getExtension('dienstweg.dienstweg');
    const document = await vscode.workspace.openTextDocument(process_());
    assert.equal(document.languageId, 'dienstweg');
    await vscode.window.showTextDocument(document);
    await until(() => extension.isActive, 'it is active');
  },
  async 'a finding has its rule, its severity, its place and its source'() {
    const [finding] = await until(() => findingsOf(process_()).length > 0 && findingsOf(process_()), 'a finding');
    const code = typeof finding.code === 'object' ? finding.code.value : finding.code;
    assert.equal(code, 'R101');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual([finding.range.start.line, finding.range.start.character, finding.range.end.character], [18, 2, 29]);
  },
  async 'one finding is told once'() {
    // Pushed and asked for, it would be there twice.
    await run('vscode.executeHoverProvider', process_(), new vscode.Position(9, 12));
    assert.equal(findingsOf(process_()).length, 1);
  },
  async 'files that are not open are checked too, and are clean'() {
    assert.deepEqual(findingsOf(fileOf('organisation.weg')), []);
  },
  async 'the quick fix is offered at the finding and nowhere else'() {
    const [finding] = findingsOf(process_());
    const at = range => run('vscode.executeCodeActionProvider', process_(), range, vscode.CodeActionKind.QuickFix.value);
    const fixes = (await at(finding.range)).filter(({ title }) => title.includes('durch Steueramt.Sachbearbeitung'));
    assert.equal(fixes.length, 1);
    assert.deepEqual(await at(new vscode.Range(7, 3, 7, 3)), []);
  },
  async 'places are right behind an emoji and umlauts'() {
    const symbols = await run('vscode.prepareRename', process_(), new vscode.Position(9, 12));
    assert.equal(symbols.placeholder, 'Anmeldung');
    const edit = await run('vscode.executeDocumentRenameProvider', process_(), new vscode.Position(9, 12), 'Hundeanmeldung');
    const files = edit.entries().filter(([, edits]) => edits.length > 0).map(([uri, edits]) => [path.basename(uri.fsPath), edits.length]);
    assert.deepEqual(files.sort(), [['hundesteuer.weg', 3], ['organisation.weg', 1]]);
  },
  async 'formatting a file that is laid out changes nothing'() {
    const options = { tabSize: 2, insertSpaces: true };
    assert.deepEqual((await run('vscode.executeFormatDocumentProvider', process_(), options)) ?? [], []);
  },
  async 'inlay hints tell who has the case'() {
    const hints = await run('vscode.executeInlayHintProvider', process_(), new vscode.Range(0, 0, 22, 0));
    const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    assert.ok(labels.some(label => label.includes('Sachbearbeitung')), labels.join());
  },
  async 'all commands are there'() {
    const all = await vscode.commands.getCommands(true);
    for (const name of ['newProcess', 'checkWorkspace', 'explainFinding', 'restart', 'showLog', 'report', 'showPlaces']) assert.ok(all.includes(`dienstweg.${name}`), name);
  },
  async 'the check is offered as a task'() {
    const tasks = await vscode.tasks.fetchTasks({ type: 'dienstweg' });
    assert.equal(tasks.length, 1);
    assert.match(tasks[0].execution.process, /server\/dienstweg$/);
    assert.deepEqual(tasks[0].execution.args.slice(0, 1), ['check']);
  },
  async 'the page of a rule is a document that can be read, and only of a rule'() {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('dienstweg-rule:/R101'));
    assert.match(page.getText(), /missing-responsible/);
    const none = await vscode.workspace.openTextDocument(vscode.Uri.parse('dienstweg-rule:/--version'));
    assert.doesNotMatch(none.getText(), /dienstweg \d/);
  },
  async 'the log names the messages where that is set, and holds nothing of the files'() {
    const settings = vscode.workspace.getConfiguration('dienstweg');
    await run('dienstweg.showLog');
    const log = () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'output')?.getText() ?? '';
    await until(() => log().includes('server/dienstweg'), 'the log is shown');
    await run('vscode.executeHoverProvider', process_(), new vscode.Position(9, 12));
    assert.doesNotMatch(log(), /textDocument\/hover/);
    await settings.update('trace.server', 'messages', vscode.ConfigurationTarget.Workspace);
    await until(async () => {
      await run('vscode.executeHoverProvider', process_(), new vscode.Position(9, 12));
      return /textDocument\/hover/.test(log());
    }, 'a request is named in the log');
    assert.doesNotMatch(log(), /Steuer festsetzen/);
    await settings.update('trace.server', undefined, vscode.ConfigurationTarget.Workspace);
  },
  async 'the server can be restarted, and finds the same'() {
    await run('dienstweg.restart');
    await until(() => findingsOf(process_()).length === 1, 'the finding is there again');
  },
  async 'control: this must fail'() {
    assert.equal(findingsOf(process_()).length, 0, 'wanted');
  },
};

exports.run = async () => {
  const failed = [];
  for (const [title, test] of Object.entries(tests)) {
    try {
      await test();
      console.log(`inside ok ${title}`);
    } catch (error) {
      failed.push(title);
      console.log(`inside not ok ${title}: ${error.stack}`);
    }
  }
  if (failed.length !== 1 || !failed[0].startsWith('control:')) throw new Error(`failed: ${failed.join(', ')}`);
};
