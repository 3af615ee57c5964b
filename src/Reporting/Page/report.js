'use strict';
(() => {
  const make = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  };

  // Tables: a button in each heading sorts, and a button below shows what is beyond the first rows.
  for (const table of document.querySelectorAll('table.sortable')) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const limit = Number(table.dataset.limit);
    const more = make('p', 'more', '');
    const count = make('span', '', '');
    const all = make('button', '', 'Show all');
    all.type = 'button';
    more.append(count, all);
    let isWhole = rows.length <= limit;
    let words = '';

    const show = () => {
      const found = [...body.rows].filter(row => words === '' || row.textContent.toLowerCase().includes(words));
      const shown = new Set(isWhole ? found : found.slice(0, limit));
      for (const row of body.rows) row.hidden = !shown.has(row);
      more.hidden = shown.size === found.length;
      count.textContent = `${shown.size.toLocaleString('en')} of ${found.length.toLocaleString('en')} rows`;
    };

    const keyOf = (row, column) => {
      const cell = row.cells[column];
      return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
    };

    const sort = (heading, column) => {
      const isNumber = heading.classList.contains('n');
      const last = heading.getAttribute('aria-sort');
      const order = last === 'none' ? (isNumber ? 'descending' : 'ascending') : last === 'ascending' ? 'descending' : 'ascending';
      for (const other of table.tHead.rows[0].cells) other.setAttribute('aria-sort', 'none');
      heading.setAttribute('aria-sort', order);
      const sign = order === 'ascending' ? 1 : -1;
      const keyed = rows.map(row => ({ row, key: keyOf(row, column) }));
      keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0));
      body.append(...keyed.map(item => item.row));
      show();
    };

    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = make('button', '', heading.textContent);
      button.type = 'button';
      button.addEventListener('click', () => sort(heading, column));
      heading.replaceChildren(button);
    });
    all.addEventListener('click', () => { isWhole = true; show(); });
    table.closest('.scroll').after(more);
    const controls = table.closest('.scroll').previousElementSibling;
    if (controls?.classList.contains('controls')) {
      controls.hidden = rows.length < 2;
      controls.querySelector('.filter').addEventListener('input', event => { words = event.target.value.trim().toLowerCase(); show(); });
    }
    show();
  }

  // Charts: the step under the pointer or finger in words, for screens where no tooltip shows.
  for (const chart of document.querySelectorAll('.chart')) {
    const readout = make('output', 'readout', 'Point at a bar, or tap it, to read what it is.');
    readout.setAttribute('aria-live', 'off');
    chart.append(readout);
    const tell = event => {
      const title = event.target.closest('rect')?.querySelector('title');
      if (title) readout.textContent = title.textContent;
    };
    chart.addEventListener('pointerover', tell);
    chart.addEventListener('click', tell);
  }

  // Timelines: enlarged in steps of two; the box scrolls.
  for (const lanes of document.querySelectorAll('.lanes')) {
    const box = lanes.parentElement;
    const controls = make('p', 'controls', '');
    const closer = make('button', '', 'Zoom in');
    const wider = make('button', '', 'Zoom out');
    let zoom = 1;
    const scale = factor => {
      const middle = (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth;
      zoom = Math.min(64, Math.max(1, zoom * factor));
      lanes.style.width = `${zoom * 100}%`;
      box.scrollLeft = middle * box.scrollWidth - box.clientWidth / 2;
      wider.disabled = zoom === 1;
      closer.disabled = zoom === 64;
    };
    for (const [button, factor] of [[closer, 2], [wider, 0.5]]) {
      button.type = 'button';
      button.addEventListener('click', () => scale(factor));
      controls.append(button);
    }
    wider.disabled = true;
    box.before(controls);
  }
})();
