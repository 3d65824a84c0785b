/**
 * What the page does beyond being read: a figure, clicked or chosen with the keyboard, shows the equations that it
 * is in and lights up the others. All words and equations are in the page already; this only moves them about.
 */
export const SCRIPT = `
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const panel = document.getElementById('panel');
  const part = (selector) => panel.querySelector(selector);
  const figures = all('.f');
  const equations = new Map();
  for (const equation of all('.all .q')) {
    for (const id of equation.dataset.f.split(' ')) equations.set(id, [...(equations.get(id) ?? []), equation]);
  }
  let chosen = null;

  // Without this script a figure is text; with it, a button. Each table and section is one stop of the Tab key.
  document.documentElement.classList.add('js');
  for (const figure of figures) {
    figure.setAttribute('role', 'button');
    figure.setAttribute('aria-pressed', 'false');
    figure.tabIndex = -1;
  }
  for (const block of all('.block')) {
    const first = block.querySelector('.f');
    if (first) first.tabIndex = 0;
  }

  const light = (ids, name) => {
    for (const figure of all('.f.' + name)) figure.classList.remove(name);
    for (const id of ids) document.getElementById(id)?.classList.add(name);
  };
  const partners = (equation) => equation.dataset.f.split(' ').filter((id) => id !== chosen?.id);

  const close = () => {
    if (!chosen) return;
    light([], 'lit');
    light([], 'now');
    chosen.classList.remove('chosen');
    chosen.setAttribute('aria-pressed', 'false');
    chosen = null;
    part('.shown').hidden = true;
    document.documentElement.classList.remove('open');
  };

  const choose = (figure) => {
    if (figure === chosen) return close();
    close();
    chosen = figure;
    figure.classList.add('chosen');
    figure.setAttribute('aria-pressed', 'true');
    const found = equations.get(figure.id) ?? [];
    light(found.flatMap(partners), 'lit');
    part('h2').textContent = figure.firstChild.data;
    part('.state').textContent = figure.title;
    part('.state').className = 'state ' + figure.classList[1];
    part('.shown > .about').textContent = figure.dataset.s;
    part('.to').replaceChildren(...(figure.dataset.n ?? '').split(' ').filter(Boolean).map((id) => {
      const link = document.createElement('a');
      link.href = '#' + id;
      link.textContent = document.getElementById(id).dataset.name;
      return link;
    }));
    part('.shown > .none').hidden = found.length > 0;
    part('.shown > .equations').replaceChildren(...found.map((equation) => {
      const copy = equation.cloneNode(true);
      for (const link of all('a', copy)) {
        if (link.hash === '#' + figure.id) link.closest('tr').classList.add('here');
      }
      return copy;
    }));
    part('.shown').hidden = false;
    panel.scrollTop = 0;
    document.documentElement.classList.add('open');
    // On a small screen the panel lies over the page, and must not lie over what was chosen.
    const box = figure.getBoundingClientRect();
    const lid = panel.getBoundingClientRect();
    if (box.bottom > lid.top && box.right > lid.left) goTo(figure);
  };

  const goTo = (figure) => {
    figure.closest('details')?.setAttribute('open', '');
    figure.scrollIntoView({ block: 'center', inline: 'center' });
  };

  const inRow = (cell, row) => row?.cells[cell.cellIndex]?.querySelector('.f');
  const next = (figure, key) => {
    const block = figure.closest('.block');
    const around = all('.f', block);
    const at = around.indexOf(figure);
    const cell = figure.closest('td, th');
    if (cell && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const side = key === 'ArrowUp' ? 'previousElementSibling' : 'nextElementSibling';
      for (let row = cell.parentElement[side]; row; row = row[side]) {
        const found = inRow(cell, row);
        if (found) return found;
      }
      return null;
    }
    return around[at + (key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1)];
  };

  document.addEventListener('click', (event) => {
    const figure = event.target.closest('.f');
    if (figure) return choose(figure);
    if (event.target.closest('#panel button')) {
      const last = chosen;
      close();
      return last?.focus({ preventScroll: true });
    }
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    target?.closest('details')?.setAttribute('open', '');
    if (!target?.matches('.f')) return;
    event.preventDefault();
    if (!panel.contains(link) && target !== chosen) choose(target);
    goTo(target);
    target.focus({ preventScroll: true });
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && chosen) {
      const last = chosen;
      close();
      return last.focus({ preventScroll: true });
    }
    const figure = event.target.closest('.f');
    if (!figure || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(figure);
      if (chosen) part('h2').focus({ preventScroll: true });
    } else if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      next(figure, event.key)?.focus();
    }
  });

  document.addEventListener('focusin', (event) => {
    const figure = event.target.closest('.f');
    if (!figure) return;
    for (const other of all('.f[tabindex="0"]', figure.closest('.block'))) other.tabIndex = -1;
    figure.tabIndex = 0;
  });

  // Of several equations, the one that is pointed at shows its own figures.
  const point = (event) => {
    const equation = event.target.closest?.('#panel .q');
    light(equation ? partners(equation) : [], 'now');
  };
  panel.addEventListener('pointerover', point);
  panel.addEventListener('focusin', point);
  panel.addEventListener('pointerleave', () => light([], 'now'));
})();
`;
