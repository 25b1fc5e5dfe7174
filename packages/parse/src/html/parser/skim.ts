import { Token, type TokenHandler, Tokenizer, type TokenizerOptions } from 'parse5';

const { TokenType } = Token;
const LINE_FEED = 0x0a;
const AMPERSAND = 0x26;
const LESS = 0x3c;

/** What ends a run of characters that all mean themselves: the marks of a state, and what the preprocessor counts or mends. */
const ENDS = {
  blank: /[^ \t\f]/g,
  name: /[^a-z\d-]/g,
  text: /[<&\0\r\n\ud800-\udfff]/g,
  raw: /[<\0\r\n\ud800-\udfff]/g,
  comment: /[<\-\0\r\n\ud800-\udfff]/g,
  double: /["&\0\r\n\ud800-\udfff]/g,
  single: /['&\0\r\n\ud800-\udfff]/g,
} as const;

/**
 * parse5's tokenizer, which takes a page one character at a time, made to take at once each run of characters that the standard
 * treats alike ({@link https://html.spec.whatwg.org/#tokenization}): most of a saved page is scripts, styles and addresses.
 * It gives the same tree. A space after words does not begin a token of its own, except where the standard tells the two
 * apart: in a page of frames. Where attributes stand is not noted.
 */
export class SkimmingTokenizer extends Tokenizer {
  #framed = false;

  constructor(options: TokenizerOptions, handler: TokenHandler) {
    super(options, handler);
    // The page is one string, and stays.
    this.preprocessor.bufferWaterline = Infinity;
  }

  protected override _stateData(cp: number): void {
    const type = this.currentCharacterToken?.type;
    if (isMark(cp) || cp === AMPERSAND) super._stateData(cp);
    else if (isBlank(cp) && (type !== TokenType.CHARACTER || this.#framed)) {
      super._stateData(cp);
      if (cp !== LINE_FEED) this.#skim(ENDS.blank);
    } else if (this.#framed) super._stateData(cp);
    else {
      if (type === TokenType.CHARACTER) this._extendRun(cp);
      else super._stateData(cp);
      if (cp !== LINE_FEED) this.#skim(ENDS.text);
    }
  }

  protected override _stateRcdata(cp: number): void {
    // The line end that begins a text area stands in a token of white space, and is dropped.
    const begun = this.currentCharacterToken?.type === TokenType.CHARACTER;
    if (isMark(cp) || cp === AMPERSAND || !begun) super._stateRcdata(cp);
    else this.#take(cp, ENDS.text);
  }

  protected override _stateRawtext(cp: number): void {
    if (isMark(cp) || this.currentCharacterToken === null) super._stateRawtext(cp);
    else this.#take(cp, ENDS.raw);
  }

  protected override _stateScriptData(cp: number): void {
    if (isMark(cp) || this.currentCharacterToken === null) super._stateScriptData(cp);
    else this.#take(cp, ENDS.raw);
  }

  protected override _stateComment(cp: number): void {
    if (isMark(cp) || cp === 0x2d) super._stateComment(cp);
    else this.#take(cp, ENDS.comment);
  }

  protected override _stateAttributeValueDoubleQuoted(cp: number): void {
    if (cp <= 0 || cp === 0x22 || cp === AMPERSAND) super._stateAttributeValueDoubleQuoted(cp);
    else this.#take(cp, ENDS.double);
  }

  protected override _stateAttributeValueSingleQuoted(cp: number): void {
    if (cp <= 0 || cp === 0x27 || cp === AMPERSAND) super._stateAttributeValueSingleQuoted(cp);
    else this.#take(cp, ENDS.single);
  }

  protected override _stateTagName(cp: number): void {
    const token = this.currentToken;
    super._stateTagName(cp);
    if (isLetter(cp) && token !== null && 'tagName' in token) token.tagName += this.#rest(ENDS.name);
  }

  protected override _stateAttributeName(cp: number): void {
    super._stateAttributeName(cp);
    if (isLetter(cp)) this.currentAttr.name += this.#rest(ENDS.name);
  }

  protected override _createAttr(name: string): void {
    this._flushRun('');
    this.currentAttr = { name, value: '' };
  }

  protected override emitCurrentTagToken(): void {
    const token = this.currentToken;
    if (token !== null && 'tagName' in token && token.tagName === 'frameset') this.#framed = true;
    super.emitCurrentTagToken();
  }

  /** Takes the current character and what follows it up to one of `ends`. */
  #take(cp: number, ends: RegExp): void {
    this._extendRun(cp);
    // The preprocessor ends the line only when it is asked for what follows.
    if (cp !== LINE_FEED) this.#skim(ends);
  }

  #skim(ends: RegExp): void {
    const { preprocessor } = this;
    preprocessor.pos = this.#endOf(ends) - 1;
    this.runEnd = preprocessor.pos + 1;
  }

  #rest(ends: RegExp): string {
    const { preprocessor } = this;
    const start = preprocessor.pos + 1;
    const end = this.#endOf(ends);
    preprocessor.pos = end - 1;
    return preprocessor.html.slice(start, end);
  }

  #endOf(ends: RegExp): number {
    const { html, pos } = this.preprocessor;
    ends.lastIndex = pos + 1;
    return ends.test(html) ? ends.lastIndex - 1 : html.length;
  }
}

function isMark(cp: number): boolean {
  return cp === LESS || cp <= 0;
}

function isBlank(cp: number): boolean {
  return cp === 0x20 || cp === LINE_FEED || cp === 0x09 || cp === 0x0c;
}

function isLetter(cp: number): boolean {
  return cp >= 0x61 && cp <= 0x7a;
}
