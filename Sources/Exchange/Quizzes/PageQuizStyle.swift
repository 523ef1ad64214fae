/// How the page of a quiz looks.
enum PageQuizStyle {
  /// The style sheet; it holds nothing that XML would take for markup.
  ///
  /// The size of a page is the printer's, so that A4 and Letter both fit.
  static let sheet = """
    :root { --ink: #1b1b1b; --paper: #ffffff; --faint: #595959; --line: #767676; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --paper: #161616; --faint: #b4b4b4; --line: #8c8c8c; }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
      font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    }
    main { max-width: 44rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
    h1 { font-size: 1.375rem; line-height: 1.25; margin: 0; }
    h2 { font-size: 1.125rem; margin: 0 0 0.75rem; }
    p { margin: 0; }
    p, .text { unicode-bidi: plaintext; }
    ul { list-style: none; margin: 0.375rem 0 0; padding: 0; }
    ol { margin: 0; padding: 0; padding-inline-start: 2.25rem; }
    .item { margin: 1.25rem 0 0; }
    .item::marker { font-weight: 600; }
    .answers .item { margin: 0.75rem 0 0; }
    .fields { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; margin: 1rem 0 0.5rem; }
    .field, .points { display: flex; align-items: flex-end; gap: 0.375rem; white-space: nowrap; }
    .field { flex: 4 1 12rem; } .points { flex: 1 1 6rem; }
    .fields .rule { flex: 1; height: 1.5rem; margin: 0; }
    .advisory { border: 1px solid var(--line); padding: 0.375rem 0.625rem; margin: 0.75rem 0 0; }
    .stem { font-weight: 600; }
    .instruction, .place { font-size: 0.875rem; color: var(--faint); }
    .options li { display: flex; align-items: baseline; gap: 0.625rem; margin: 0.3rem 0; }
    .letter { flex: none; min-width: 1.25rem; font-weight: 600; }
    .text { flex: 1; min-width: 0; }
    .box { display: inline-block; flex: none; width: 1.25rem; height: 1.25rem; border: 1px solid var(--line); vertical-align: -0.25rem; }
    .boxes { margin-top: 0.375rem; }
    .boxes span:not(.box) { display: inline-block; margin-inline-end: 2.5rem; }
    .blank { flex: none; width: 2.25rem; height: 1.4rem; border-bottom: 1px solid var(--line); }
    .gap { display: inline-block; width: 8rem; max-width: 100%; border-bottom: 1px solid var(--line); font-size: 0; }
    .rule { border-bottom: 1px solid var(--line); height: 2rem; max-width: 32rem; }
    .columns { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 1rem; }
    .answers { margin-top: 3rem; border-top: 2px solid var(--line); padding-top: 1.5rem; }
    .key { margin-inline-end: 0.25rem; }
    .note { margin-top: 0.125rem; }
    .picture img { max-width: 100%; max-height: 20rem; margin-top: 0.375rem; background: #ffffff; }
    .formula { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.9375em; }
    math { font-size: 1.125em; }
    math[display="block"] { margin: 0.25rem 0; overflow-x: auto; }
    @media screen and (max-width: 34rem) { .columns { grid-template-columns: 1fr; } }
    @media print {
      @page { margin: 16mm 18mm; }
      :root { --ink: #000000; --paper: #ffffff; --faint: #333333; --line: #000000; }
      html { font-size: 11pt; }
      main { max-width: none; padding: 0; }
      .answers { break-before: page; margin: 0; border: 0; padding: 0; }
      h1, h2, .fields, .advisory, .stem, .instruction { break-after: avoid; }
      li { break-inside: avoid; }
    }
    """
}
