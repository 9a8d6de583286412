/** A format that is known and not read. */
export type OtherFormat =
  | 'pdf'
  | 'richText'
  | 'oldOffice'
  | 'binaryWorkbook'
  | 'slides'
  | 'openDocument'
  | 'zip'
  | 'picture'
  | 'xml'
  | 'webArchive';

/** Why a file cannot be read at all. What is merely odd in a readable file stays in its rows. */
export type FileProblemReason =
  | { readonly kind: 'notThere' | 'notAFile' | 'notAllowed' | 'notReadable' }
  | { readonly kind: 'empty' }
  /** Bytes that are neither text nor a format that is known. */
  | { readonly kind: 'binary' }
  | { readonly kind: 'otherFormat'; readonly format: OtherFormat }
  /** An encrypted workbook or document. */
  | { readonly kind: 'passwordProtected' }
  /** Cut off or broken inside: the packed file, its XML, or a part that must be there. */
  | { readonly kind: 'damaged' }
  /** More megabytes than the limit, as the file stands or once unpacked. */
  | { readonly kind: 'tooLarge'; readonly limit: number; readonly unpacked: boolean }
  | { readonly kind: 'tooManyColumns'; readonly limit: number }
  | { readonly kind: 'tooManyCells'; readonly limit: number }
  /** Elements inside elements beyond all that a report needs. */
  | { readonly kind: 'tooDeep' }
  /** A quotation mark that opens a cell and is closed nowhere. */
  | { readonly kind: 'quoteNotClosed' }
  /** A quotation mark in the middle of a cell, or text after the closing one. */
  | { readonly kind: 'strayQuote' }
  | { readonly kind: 'brokenJson' }
  /** JSON that is no table: no rows, or a row that is no list of texts by column. */
  | { readonly kind: 'unknownJson' };

/** What a sentence about a file needs; rows count data rows from 1, and 0 is the header. */
export interface FileProblemFacts {
  readonly file: string;
  readonly reason: FileProblemReason;
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/** Which file, row and column, what is wrong with it, what was expected and what to do. */
export function fileProblemSentence(problem: FileProblemFacts): string {
  return `${placeWords(problem)}: ${reasonWords(problem.reason)}`;
}

function placeWords({ file, row, column }: FileProblemFacts): string {
  const name = file.length > 120 ? `${file.slice(0, 120)}…` : file;
  const parts = [printable(name)];
  if (row !== undefined) parts.push(row === 0 ? 'header row' : `row ${row}`);
  if (column !== undefined) parts.push(`column ${column}`);
  return parts.join(', ');
}

function reasonWords(reason: FileProblemReason): string {
  switch (reason.kind) {
    case 'notThere':
      return 'there is no such file. Check the name and the folder.';
    case 'notAFile':
      return 'this is no file. Where it is a folder, name the file in it.';
    case 'notAllowed':
      return 'this file may not be read by you. Ask its owner for access, or copy it to a folder of yours.';
    case 'notReadable':
      return 'the file could not be read from the disk. Copy it to another place and try again.';
    case 'empty':
      return 'the file is empty. Choose the file that holds the table.';
    case 'binary':
      return `this is no text, table or document that can be read. ${saveAs}`;
    case 'otherFormat':
      return `${formatWords[reason.format]} ${saveAs}`;
    case 'passwordProtected':
      return 'the file is protected with a password. Open it, save it without the password as .xlsx or .docx, and choose that file.';
    case 'damaged':
      return 'the file is damaged or was cut off on its way. Open it in Excel or Word, save it again, or fetch it anew.';
    case 'tooLarge':
      return reason.unpacked
        ? `the file unpacks to more than ${reason.limit} MB, which no report needs, so it was not opened. Save only the sheets or pages with the figures.`
        : `the file is larger than ${reason.limit} MB, so it was not opened. Split it, or save only the columns and rows with the figures.`;
    case 'tooManyColumns':
      return `there are more than ${reason.limit} columns. Remove the columns that hold no figures; if there should be few, check what separates the columns.`;
    case 'tooManyCells':
      return `there are more than ${reason.limit.toLocaleString('en-GB')} cells or elements. Split the file into several.`;
    case 'tooDeep':
      return 'the page has more boxes inside boxes than can be read. Save the table alone as a web page, a workbook or CSV.';
    case 'quoteNotClosed':
      return 'a quotation mark opens here and is never closed. Close it, or write it twice where it belongs to the text.';
    case 'strayQuote':
      return 'a quotation mark stands inside the text. Put the whole cell in quotation marks and write the inner ones twice.';
    case 'brokenJson':
      return 'the JSON is not complete or not well formed. Make the file again.';
    case 'unknownJson':
      return 'this JSON holds no table. Expected is {"outturn": 1, "rows": [...]} with one list of texts by column for each row.';
  }
}

const saveAs = 'Save it as .xlsx, .docx, .csv or a web page (.html) and choose that file.';

const formatWords: Readonly<Record<OtherFormat, string>> = {
  pdf: 'this is a PDF, out of which tables cannot be read reliably.',
  richText: 'this is a rich text file (.rtf).',
  oldOffice: 'this is a file of an old Word or Excel (.doc or .xls), or one with a password.',
  binaryWorkbook: 'this is a binary workbook (.xlsb).',
  slides: 'this is a PowerPoint file.',
  openDocument: 'this is an OpenDocument file (.ods or .odt).',
  zip: 'this is a packed folder (.zip) and no workbook or document. Unpack it first.',
  picture: 'this is a picture.',
  xml: 'this is XML of a kind that is not known here.',
  webArchive: 'this is a web archive (.mht).',
};

/** A file's name may hold line ends and codes that would move the reader's cursor. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '?');
}
