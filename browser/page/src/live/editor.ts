/*
 * The editor of cells: CodeMirror with C# colours. It is a module of its own, loaded when the first cell is edited.
 *
 * CodeMirror brings its styles as style elements, which the page's Content-Security-Policy refuses. In a shadow root it takes
 * constructed style sheets instead, which are allowed.
 */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { HighlightStyle, indentUnit, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { csharp } from '@codemirror/legacy-modes/mode/clike';
import { unifiedMergeView } from '@codemirror/merge';
import { Compartment, EditorState, StateEffect, StateField, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, keymap, MatchDecorator, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { createSlider, setSlider, slidersOf, type Slider } from './sliders.js';

export interface EditorOptions {
  /** Where the editor goes: an empty element. */
  readonly parent: HTMLElement;
  readonly text: string;
  /** What was published. */
  readonly original: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
  readonly onSlide: (name: string, literal: string) => void;
  /** Escape: the keyboard is to leave the editor. */
  readonly onLeave: () => void;
}

export interface Editor {
  readonly text: string;
  /** Replaces a part of the text; `onChange` is not told. */
  replace(from: number, to: number, text: string): void;
  /** Marks a line, counted from 1, or none. */
  mark(line: number | null): void;
  /** Shows what is different from what was published, or does not. */
  showChanges(shown: boolean): void;
  /** Takes the keyboard; with an offset, at that place. */
  focus(at?: number): void;
  close(): void;
}

export function openEditor(options: EditorOptions): Editor {
  const changes = new Compartment();
  let silent = false;
  const view = new EditorView({
    parent: options.parent.attachShadow({ mode: 'open' }),
    state: EditorState.create({
      doc: options.text,
      extensions: [
        history(),
        keymap.of([
          { key: 'Escape', run: () => (options.onLeave(), true) },
          // These run the cell: its listener hears them, too.
          { key: 'Mod-Enter', run: () => true },
          { key: 'Shift-Enter', run: () => true },
          indentWithTab, ...historyKeymap, ...defaultKeymap,
        ]),
        StreamLanguage.define(csharp),
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        syntaxHighlighting(colours),
        symbols,
        sliderWidgets(options.onSlide),
        wrongLine,
        theme,
        EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': options.label, 'aria-description': 'Escape leaves the editor' }),
        EditorView.updateListener.of(update => {
          if (update.docChanged && !silent) options.onChange(update.state.doc.toString());
        }),
        changes.of([]),
      ],
    }),
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    replace(from, to, text) {
      silent = true;
      view.dispatch({ changes: { from, to, insert: text } });
      silent = false;
    },
    mark(line) {
      view.dispatch({ effects: setWrongLine.of(line !== null && line <= view.state.doc.lines ? view.state.doc.line(line).from : null) });
    },
    showChanges(shown) {
      view.dispatch({ effects: changes.reconfigure(shown ? [unifiedMergeView({ original: options.original, mergeControls: false, gutter: false })] : []) });
    },
    focus(at) {
      view.focus();
      if (at !== undefined) view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) } });
    },
    close() {
      view.destroy();
    },
  };
}

/** The page's own colours. */
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--keyword)' },
  { tag: tags.string, color: 'var(--string)' },
  { tag: tags.comment, color: 'var(--comment)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.standard(tags.typeName)], color: 'var(--type)' },
]);

const theme = EditorView.theme({
  '&': { font: 'inherit', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', scrollbarWidth: 'thin' },
  '.cm-content': { padding: '0.9rem 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 max(var(--inset), 1rem)' },
  '.cm-symbol-W, .cm-symbol-W *': { color: 'var(--sym-W)' },
  '.cm-symbol-z, .cm-symbol-z *': { color: 'var(--sym-z)' },
  '.cm-symbol-a, .cm-symbol-a *': { color: 'var(--sym-a)' },
  '.cm-symbol-J, .cm-symbol-J *': { color: 'var(--sym-J)' },
  '.cm-wrong': { backgroundColor: 'color-mix(in srgb, var(--error) 14%, transparent)', boxShadow: 'inset 3px 0 var(--error)' },
  'input.slider': { width: '10rem', height: '1.2em', margin: '0 0 0 calc(0.5em + max(0, var(--longest) - var(--length)) * 1ch)', verticalAlign: 'middle', accentColor: 'var(--accent)', cursor: 'ew-resize' },
  '@media (max-width: 40rem)': { 'input.slider': { display: 'block', width: 'min(100%, 80vw)', height: '2.4em', margin: '0' } },
  '.cm-changedLine': { backgroundColor: 'color-mix(in srgb, var(--sym-z) 10%, transparent)' },
  '.cm-changedText': { background: 'color-mix(in srgb, var(--sym-z) 26%, transparent)' },
  '.cm-deletedChunk': { padding: '0 max(var(--inset), 1rem)', backgroundColor: 'color-mix(in srgb, var(--error) 10%, transparent)' },
  '.cm-deletedChunk .cm-deletedText': { background: 'none' },
  '.cm-deletedLine, .cm-deletedLine del': { textDecoration: 'none' },
});

/** The symbols of the notes, in the colours that they have on the whole page. */
const symbols = (() => {
  const names = new MatchDecorator({
    regexp: /\b(?:(J)_[Wb]\d|(?:dC_d)?(?:([Wb])|(z)|(a))\d)\b/g,
    decoration: ([, J, W, z]) => Decoration.mark({ class: `cm-symbol-${J ? 'J' : W ? 'W' : z ? 'z' : 'a'}` }),
  });
  return ViewPlugin.fromClass(class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = names.createDeco(view);
    }
    update(update: ViewUpdate) {
      this.decorations = names.updateDeco(update, this.decorations);
    }
  }, { decorations: plugin => plugin.decorations });
})();

const setWrongLine = StateEffect.define<number | null>();

const wrongLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects, changes }) {
    const set = effects.find(effect => effect.is(setWrongLine));
    if (!set) return marks.map(changes);
    return set.value === null ? Decoration.none : Decoration.set(Decoration.line({ class: 'cm-wrong' }).range(set.value as number));
  },
  provide: field => EditorView.decorations.from(field),
});

/** Behind each number that asks for one, at the end of its line, stands a slider. */
function sliderWidgets(onSlide: EditorOptions['onSlide']): Extension {
  const widgets = (doc: Text) => {
    const text = doc.toString();
    return Decoration.set(slidersOf(text).map(slider =>
      Decoration.widget({ widget: new SliderWidget(slider, onSlide), side: 1 }).range(doc.line(slider.line + 1).to)));
  };
  return StateField.define<DecorationSet>({
    create: ({ doc }) => widgets(doc),
    update: (current, { docChanged, newDoc }) => docChanged ? widgets(newDoc) : current,
    provide: field => EditorView.decorations.from(field),
  });
}

class SliderWidget extends WidgetType {
  constructor(readonly slider: Slider, readonly onSlide: EditorOptions['onSlide']) {
    super();
  }

  override eq(other: SliderWidget): boolean {
    return this.slider.value === other.slider.value && this.#isFor(other.slider);
  }

  override toDOM(): HTMLElement {
    return createSlider(this.slider, literal => this.onSlide(this.slider.name, literal));
  }

  /** One that is being dragged stays the element that it is. */
  override updateDOM(element: HTMLElement, _view: EditorView, from: SliderWidget): boolean {
    if (!from.#isFor(this.slider)) return false;
    setSlider(element as HTMLInputElement, this.slider);
    return true;
  }

  override ignoreEvent(): boolean {
    return true;
  }

  #isFor({ name, min, max, isWhole, isLogarithmic }: Slider): boolean {
    const mine = this.slider;
    return mine.name === name && mine.min === min && mine.max === max && mine.isWhole === isWhole && mine.isLogarithmic === isLogarithmic;
  }
}
