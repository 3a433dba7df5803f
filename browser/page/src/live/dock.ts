/** What the dock's buttons ask for. */
export interface DockEvents {
  runAll(): void;
  stop(): void;
  restart(): void;
  resetAll(): void;
  copyLink(): void;
}

/** How the page is. */
export interface Situation {
  readonly isRunning: boolean;
  /** Whether cells have run whose declarations the kernel holds. */
  readonly hasRun: boolean;
  readonly changes: number;
  /** Whether the page shows a version that came by a link. */
  readonly isLinked: boolean;
}

/** The bar at the foot of the window: what is going on, and what can be done with all cells. Until something is done it is not there. */
export class Dock {
  readonly #element = document.createElement('section');
  readonly #words = document.createElement('p');
  readonly #progress = document.createElement('progress');
  readonly #buttons: Readonly<Record<keyof DockEvents, HTMLButtonElement>>;

  constructor(parent: HTMLElement, events: DockEvents) {
    const button = (asked: keyof DockEvents, text: string) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = asked;
      button.textContent = text;
      button.addEventListener('click', () => events[asked]());
      return button;
    };
    this.#buttons = {
      runAll: button('runAll', 'Run all'),
      stop: button('stop', 'Stop'),
      restart: button('restart', 'Restart'),
      resetAll: button('resetAll', 'Reset all'),
      copyLink: button('copyLink', 'Copy link'),
    };
    const more = document.createElement('span');
    more.className = 'more';
    more.textContent = ' to my version';
    this.#buttons.copyLink.append(more);
    this.#element.className = 'dock';
    this.#element.setAttribute('aria-label', 'All cells');
    this.#element.hidden = true;
    this.#words.setAttribute('role', 'status');
    this.#progress.hidden = true;
    this.#progress.setAttribute('aria-label', 'Fetching C#');
    this.#element.append(this.#words, this.#progress, ...Object.values(this.#buttons));
    parent.append(this.#element);
  }

  get isHidden(): boolean {
    return this.#element.hidden === true;
  }

  /** Says what is going on. A problem stands out. */
  say(words: string, isProblem = false): void {
    this.#words.textContent = words;
    this.#words.classList.toggle('problem', isProblem);
    this.#progress.hidden = true;
    this.#element.hidden = false;
  }

  /** Says how much of what C# needs has arrived, in bytes. */
  fetching(arrived: number, all: number): void {
    const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
    this.say(`Fetching C#: ${megabytes(arrived)} of ${megabytes(all)} MB. The browser keeps it for the next time.`);
    this.#progress.hidden = false;
    this.#progress.max = all;
    this.#progress.value = arrived;
  }

  /** Offers what makes sense now. */
  update({ isRunning, hasRun, changes, isLinked }: Situation): void {
    this.#buttons.runAll.hidden = this.#buttons.restart.hidden = isRunning;
    this.#buttons.stop.hidden = !isRunning;
    this.#buttons.restart.hidden ||= !hasRun;
    this.#buttons.resetAll.hidden = changes === 0 && !isLinked;
    this.#buttons.resetAll.textContent = isLinked ? 'Leave this version' : 'Reset all';
    this.#buttons.copyLink.hidden = changes === 0;
  }
}
