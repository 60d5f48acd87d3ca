// Behind a code lens of the server ("called from 3 processes"): the places that it names, as a list to look through.
import * as vscode from 'vscode';

interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

interface ProtocolLocation {
  readonly uri: string;
  readonly range: { readonly start: ProtocolPosition; readonly end: ProtocolPosition };
}

export async function showPlaces(uri: string, at: ProtocolPosition, places: readonly ProtocolLocation[]): Promise<void> {
  const position = ({ line, character }: ProtocolPosition) => new vscode.Position(line, character);
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    vscode.Uri.parse(uri),
    position(at),
    places.map(
      place => new vscode.Location(vscode.Uri.parse(place.uri), new vscode.Range(position(place.range.start), position(place.range.end))),
    ),
  );
}
