// Two buttons that save the chart as a picture. The chart's own camera does the work; it is told the format first.
export default function ({ data, parentElement }) {
  const box = document.createElement("div");
  box.style.cssText = "display:flex;gap:.5rem;align-items:center;flex-wrap:wrap";
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  told.style.cssText = `font-size:.95rem;color:${data.colours.quiet}`;

  const chart = () => document.querySelector(`.st-key-${CSS.escape(data.chart)} .js-plotly-plot`);
  const camera = (plot) =>
    plot && (plot.querySelector('.modebar-btn[data-title^="Download plot"]') || plot.querySelector(".modebar-btn"));

  // A figure may still be on its way when its button is pressed: it gets some seconds before the reader is told.
  function save(format, tries = 50) {
    const plot = chart();
    const button = camera(plot);
    const ready = button && plot._context;
    told.textContent = ready || tries ? "" : data.missing;
    if (!ready) {
      if (tries) setTimeout(save, 100, format, tries - 1);
      return;
    }
    const before = plot._context.toImageButtonOptions;
    plot._context.toImageButtonOptions = { format, filename: data.file, scale: format === "png" ? data.scale : 1 };
    button.click();
    plot._context.toImageButtonOptions = before;
  }

  for (const [format, label] of data.formats) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.style.cssText =
      `font:inherit;font-size:.95rem;padding:.25rem .75rem;border-radius:.5rem;cursor:pointer;` +
      `border:1px solid ${data.colours.line};background:transparent;color:${data.colours.text}`;
    button.addEventListener("click", () => save(format));
    box.append(button);
  }
  box.append(told);
  parentElement.replaceChildren(box);
}
