/// How a page looks: light and dark, on a phone, on a desk and on paper.
enum PageStyle {
  /// The style sheet; it holds nothing that XML would take for markup.
  static let sheet = """
    :root {
      color-scheme: light dark;
      --page: #ffffff; --panel: #f5f6f8; --text: #1c1f24; --muted: #555c68; --grid: #c9ced6;
      --bar: #1f5fa8; --second: #a34a00;
      --level0: #d5dae1; --level1: #a9c6e6; --level2: #6f9fd2; --level3: #3d77b4; --level4: #164a82;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #14171c; --panel: #1c2027; --text: #e7e9ed; --muted: #a8afbb; --grid: #434a56;
        --bar: #7fb2ee; --second: #f0a368;
        --level0: #39414d; --level1: #2f4f75; --level2: #386699; --level3: #6aa0dd; --level4: #b5d5fa;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--page); color: var(--text);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      overflow-wrap: anywhere; hyphens: manual;
    }
    header, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
    header { padding-top: 1.5rem; }
    footer { padding-bottom: 2rem; color: var(--muted); font-size: 0.875rem; }
    h1 { font-size: 1.625rem; line-height: 1.25; margin: 0; }
    h2 { font-size: 1.125rem; line-height: 1.3; margin: 0; }
    p { margin: 0.25rem 0; }
    figcaption p, .muted { color: var(--muted); font-size: 0.875rem; }
    main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr)); gap: 1rem; }
    .tiles {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0.75rem;
      margin: 1rem 0;
    }
    .tiles div { background: var(--panel); border-radius: 0.5rem; padding: 0.625rem 0.875rem; }
    dt { color: var(--muted); font-size: 0.875rem; }
    dd { margin: 0; }
    dd.figure { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
    dd.more { font-size: 0.875rem; }
    figure, section { margin: 0; min-width: 0; background: var(--panel); border-radius: 0.5rem; padding: 0.875rem; }
    .wide { grid-column: 1 / -1; }
    svg { display: block; width: 100%; max-width: 34rem; height: auto; margin: 0.5rem auto; }
    .halves { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); column-gap: 1rem; }
    .wide svg { margin-left: 0; }
    .legend { color: var(--muted); font-size: 0.875rem; }
    .legend span { display: inline-block; margin-right: 1rem; white-space: nowrap; }
    .legend svg { display: inline-block; width: 0.875rem; margin: 0 0.375rem 0 0; vertical-align: -0.0625rem; }
    .scroll {
      overflow-x: auto;
      background:
        linear-gradient(to right, var(--panel) 40%, transparent) left / 2rem 100% no-repeat local,
        linear-gradient(to left, var(--panel) 40%, transparent) right / 2rem 100% no-repeat local,
        linear-gradient(to right, var(--grid), transparent) left / 0.75rem 100% no-repeat scroll,
        linear-gradient(to left, var(--grid), transparent) right / 0.75rem 100% no-repeat scroll;
    }
    ul { margin: 0.5rem 0; padding-left: 1.25rem; }
    summary { cursor: pointer; padding: 0.375rem 0; }
    table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; margin: 0.25rem 0; }
    th, td { padding: 0.25rem 0.375rem; border-bottom: 1px solid var(--grid); text-align: right; overflow-wrap: normal; }
    th:first-child { text-align: left; padding-left: 0; font-weight: 400; }
    thead th { color: var(--muted); font-weight: 600; vertical-align: bottom; }
    thead th:first-child { font-weight: 600; }
    tbody th { min-width: 6.5rem; overflow-wrap: anywhere; }
    :focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; }
    .label { fill: var(--muted); font-size: 12px; }
    .strong { fill: var(--text); }
    .onstrong { fill: var(--page); }
    .grid { stroke: var(--grid); stroke-width: 1; }
    .bar { fill: var(--bar); }
    .rest { fill: none; stroke: var(--bar); stroke-width: 1; }
    .interval { stroke: var(--bar); stroke-width: 1.5; }
    .true { fill: var(--bar); stroke: var(--panel); stroke-width: 1; }
    .predicted { fill: var(--panel); stroke: var(--second); stroke-width: 2; }
    .diagonal { stroke: var(--second); stroke-width: 1.5; stroke-dasharray: 5 4; }
    .diagonal-cell { fill: none; stroke: var(--muted); stroke-width: 1; stroke-dasharray: 3 2; }
    .empty-cell { fill: var(--grid); fill-opacity: 0.25; }
    .level0 { fill: var(--level0); } .level1 { fill: var(--level1); } .level2 { fill: var(--level2); }
    .level3 { fill: var(--level3); } .level4 { fill: var(--level4); }
    @media screen and (max-width: 34rem) {
      header, main, footer { padding-left: 0.75rem; padding-right: 0.75rem; }
      figure, section { padding: 0.75rem; }
      .stacked, .stacked thead, .stacked tbody { display: block; }
      .stacked tr {
        display: grid; grid-template-columns: repeat(var(--figures), minmax(0, 1fr)); padding: 0.25rem 0;
        border-bottom: 1px solid var(--grid);
      }
      .of3 { --figures: 3; } .of4 { --figures: 4; } .of5 { --figures: 5; }
      .of4 tr { grid-template-columns: 1fr 1.75fr 1fr 1fr; }
      .stacked th, .stacked td { border: 0; padding: 0 0.125rem; }
      .stacked th:first-child { grid-column: 1 / -1; padding: 0; }
      .stacked thead th { font-size: 0.6875rem; font-weight: 400; }
      .counts { font-size: 0.75rem; }
      .counts th, .counts td { padding: 0.25rem 0.125rem; }
      .counts tbody th { min-width: 4.125rem; }
    }
    @media print {
      :root {
        color-scheme: light;
        --page: #ffffff; --panel: #ffffff; --text: #000000; --muted: #444444; --grid: #bbbbbb;
        --bar: #1f5fa8; --second: #a34a00;
        --level0: #d5dae1; --level1: #a9c6e6; --level2: #6f9fd2; --level3: #3d77b4; --level4: #164a82;
      }
      @page { margin: 15mm; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      html { font-size: 10pt; }
      header, main, footer { max-width: none; padding: 0; }
      main { display: block; columns: 2; column-gap: 8mm; column-fill: balance; }
      figure, section { padding: 0; margin: 0 0 6mm; }
      section { break-inside: avoid; }
      .tiles { grid-template-columns: repeat(3, 1fr); gap: 2mm; }
      dd.figure { font-size: 1.125rem; }
      .tiles div { border: 1px solid var(--grid); break-inside: avoid; }
      li { font-size: 0.875rem; }
      footer { padding-bottom: 0; font-size: 0.75rem; }
      footer p { break-inside: avoid; }
      .halves { display: block; }
      h2, figcaption, thead { break-after: avoid; }
      figcaption, svg, tr, li, .legend { break-inside: avoid; }
      svg { max-width: none; margin: 1mm 0; }
      details { break-before: avoid; }
      .scroll { overflow: visible; background: none; }
      summary { display: none; }
      details::details-content { content-visibility: visible; display: block; block-size: auto; opacity: 1; }
      table { width: 100%; font-size: 7.5pt; line-height: 1.3; }
      th, td { padding: 0.4mm 0 0.4mm 1.2mm; white-space: nowrap; }
      tbody th { min-width: 0; white-space: normal; }
    }
    """
}
