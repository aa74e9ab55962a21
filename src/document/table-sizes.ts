interface TableSize {
  readonly at: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The tables of a text, each from the line under its head, in which every column has its dashes. Short rows are filled
 * up to all columns, so that a few letters can stand for a million cells.
 */
export function tablesOf(text: string): readonly TableSize[] {
  const tables: TableSize[] = [];
  let [at, columns, start, rows] = [0, 0, 0, 0];
  const end = (): void => {
    if (columns > 1) tables.push({ at: start, columns, rows });
    [columns, rows] = [0, 0];
  };
  for (const line of text.split('\n')) {
    if (/^[ \t\r>]*$/.test(line)) end();
    else if (/^[ \t>*+\-\d.)]*[|:-][ \t:|-]*\r?$/.test(line) && line.includes('|') && line.includes('-')) {
      end();
      [start, columns] = [at, line.match(/-+/g)?.length ?? 0];
    } else rows += 1;
    at += line.length + 1;
  }
  end();
  return tables;
}

const MOST_CELLS = 10_000;

export function findManyCells(text: string): number | undefined {
  let cells = 0;
  for (const { at, columns, rows } of tablesOf(text)) {
    cells += columns * rows;
    if (cells > MOST_CELLS) return at;
  }
  return undefined;
}
