/** A page as it would be if it told what happens today: each command has the output that it has now, each file that is shown its content. */
import { textOf, type Block, type Page } from './page';
import { Session } from './session';

/** The text of a page whose commands have been run, in their order, in a folder of its own. */
export function toldToday(page: Page): string {
  const session = new Session();
  try {
    let printed = '';
    return page.parts.map(part => {
      if (part.is === 'hidden') printed = session.run(part.commands).join('');
      if (part.is !== 'block') return textOf(part);
      const told = today(part, session, printed);
      if (told.file !== undefined) session.write(told.file, told.text);
      return textOf(told);
    }).join('');
  } finally {
    session.end();
  }
}

function today(block: Block, session: Session, printed: string): Block {
  if (block.shows !== undefined) return { ...block, text: ended(session.read(block.shows)) };
  if (block.output) return { ...block, text: ended(printed) };
  if (block.language === 'console') return { ...block, text: transcript(block.text, session) };
  return block;
}

/** Commands after `$ `, each with what it prints below it. */
function transcript(text: string, session: Session): string {
  const commands = text.split('\n').filter(line => line.startsWith('$ ')).map(line => line.slice(2));
  const outputs = session.run(commands);
  return commands.map((command, index) => `$ ${command}\n${ended(outputs[index] ?? '')}`).join('');
}

function ended(text: string): string {
  const kept = text.trimEnd();
  return kept === '' ? '' : `${kept}\n`;
}
