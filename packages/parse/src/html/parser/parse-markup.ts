import {
  type DefaultTreeAdapterTypes as Tree,
  Parser,
  type ParserOptions,
  Token,
  defaultTreeAdapter,
} from 'parse5';
import { SkimmingTokenizer } from './skim.ts';

type Attach = Parameters<Parser<Tree.DefaultTreeAdapterMap>['_attachElementToTree']>;

/**
 * Takes the markup of a page and gives its tree as the HTML standard makes it without scripts
 * ({@link https://html.spec.whatwg.org/#parsing}), every node with its place: what `parse` of parse5 gives, but for the places
 * of attributes, which nobody asks for. Never throws.
 */
export function parseMarkup(markup: string): Tree.Document {
  const parser = new MarkupParser();
  parser.tokenizer.write(markup, true);
  return parser.document;
}

const OPTIONS: ParserOptions<Tree.DefaultTreeAdapterMap> = {
  sourceCodeLocationInfo: true,
  scriptingEnabled: false,
  treeAdapter: {
    ...defaultTreeAdapter,
    updateNodeSourceCodeLocation: ({ sourceCodeLocation: place }, end) => {
      if (place) fillEnd(place, end.endLine ?? 0, end.endCol ?? 0, end.endOffset ?? 0);
    },
  },
};

/** Places are filled where they stand: parse5 spreads one object into another, several times for each node. */
class MarkupParser extends Parser<Tree.DefaultTreeAdapterMap> {
  constructor() {
    super(OPTIONS);
    this.tokenizer = new SkimmingTokenizer(this.options, this);
  }

  override _attachElementToTree(element: Tree.Element, tag: Attach[1], where: Attach[2]): void {
    element.sourceCodeLocation = tag && {
      startLine: tag.startLine,
      startCol: tag.startCol,
      startOffset: tag.startOffset,
      endLine: tag.endLine,
      endCol: tag.endCol,
      endOffset: tag.endOffset,
      startTag: tag,
    };
    if (where.beforeElement) this.treeAdapter.insertBefore(where.parent, element, where.beforeElement);
    else this.treeAdapter.appendChild(where.parent, element);
  }

  override _setEndLocation(element: Tree.Element, token: Token.Token): void {
    const place = element.sourceCodeLocation;
    // An element that the standard adds by itself has no place, and may close before there is a token.
    if (!place) return;
    const { location } = token;
    if (!location) return;
    if (token.type === Token.TokenType.END_TAG && token.tagName === element.tagName) {
      place.endTag = location;
      fillEnd(place, location.endLine, location.endCol, location.endOffset);
    } else fillEnd(place, location.startLine, location.startCol, location.startOffset);
  }
}

function fillEnd(place: Token.Location, line: number, col: number, offset: number): void {
  place.endLine = line;
  place.endCol = col;
  place.endOffset = offset;
}
