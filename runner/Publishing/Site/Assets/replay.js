// The replay of a training: a slider and a button below a figure with frames. Between two frames everything glides.

const seconds = 9;

/** What lies between two frames: `part` of the way from `a` to `b`. */
function between(a, b, part, logarithmic) {
  return a.map((from, i) => {
    const to = b[i];
    return logarithmic && from > 0 && to > 0 ? from * (to / from) ** part : from + (to - from) * part;
  });
}

function blend(frames, place, logarithmic) {
  const before = Math.min(Math.floor(place), frames.length - 2);
  const after = frames[before + 1];
  return frames[before].data.map((trace, i) => ({
    x: between(trace.x, after.data[i].x, place - before, false),
    y: between(trace.y, after.data[i].y, place - before, logarithmic[i])
  }));
}

/**
 * Adds a replay to a chart.
 * @param before The replay whose place this one takes: among as many frames the reader stays where he was.
 */
export function replay({ Plotly, figure, chart, frames, steps, before }) {
  const last = frames.length - 1;
  const traces = frames[0].traces;
  // On a logarithmic axis a point glides evenly when its logarithm does.
  const logarithmic = traces.map(trace => {
    const axis = chart.data[trace].yaxis ?? 'y';
    return chart._fullLayout[`yaxis${axis.slice(1)}`].type === 'log';
  });

  const controls = document.createElement('div');
  controls.className = 'replay';
  controls.innerHTML = `
    <button type="button" class="play"></button>
    <input type="range" min="0" max="${last}" step="any" aria-label="Step of the training">
    <output></output>`;
  figure.querySelector('.plot').after(controls);
  const [button, slider, label] = controls.children;

  let place = before?.last === last ? before.place : last;
  let drawing = false, running = 0;
  slider.value = place;

  function say() {
    const { label: words } = steps[Math.round(place)];
    label.textContent = words;
    slider.setAttribute('aria-valuetext', words);
    slider.style.setProperty('--done', place / last);
  }

  // One drawing at a time; while it is made, only the newest place counts.
  async function show() {
    say();
    if (drawing) return;
    drawing = true;
    for (let drawn = -1; drawn !== place;) {
      drawn = place;
      await Plotly.animate(chart,
        { data: blend(frames, place, logarithmic), traces },
        { mode: 'immediate', frame: { duration: 0, redraw: false }, transition: { duration: 0 } });
    }
    drawing = false;
  }

  function stop() {
    cancelAnimationFrame(running);
    running = 0;
    button.setAttribute('aria-label', 'Play the training');
    controls.classList.remove('playing');
  }

  function play() {
    if (place >= last) place = 0;
    const begun = performance.now() - place / last * seconds * 1000;
    button.setAttribute('aria-label', 'Pause');
    controls.classList.add('playing');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const tick = now => {
      const at = Math.min(last, (now - begun) / (seconds * 1000) * last);
      // Who wants less motion sees picture after picture, and nothing glides.
      place = calm ? Math.floor(at) : at;
      slider.value = place;
      show();
      if (at < last) running = requestAnimationFrame(tick);
      else stop();
    };
    running = requestAnimationFrame(tick);
  }

  button.addEventListener('click', () => running ? stop() : play());
  slider.addEventListener('input', () => { stop(); place = Number(slider.value); show(); });
  slider.addEventListener('keydown', event => {
    // By the keyboard one goes from picture to picture.
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
    if (!step) return;
    event.preventDefault();
    stop();
    place = Math.max(0, Math.min(last, Math.round(place) + step));
    slider.value = place;
    show();
  });

  stop();
  say();

  return {
    last,
    get place() { return place; },
    /** Brings another figure, or this one, to the place where the reader is. */
    bring(given) {
      if (given.frames?.length !== frames.length) return;
      const moved = blend(given.frames, place, logarithmic);
      given.frames[0].traces.forEach((trace, i) => Object.assign(given.data[trace], moved[i]));
    },
    end() {
      stop();
      controls.remove();
    }
  };
}
