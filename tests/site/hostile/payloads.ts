/**
 * Texts that would run `p()` or ask `jahat.example` for something wherever they were taken for
 * markup: short, so that several fit into a title.
 */
export const payloads: readonly string[] = [
  '<script>p()</script>',
  '"><svg onload=p()>',
  "' onmouseover='p()",
  '<img src=x onerror=p()>',
  '</title><script>p()</script>',
  ']]><script>p()</script>',
  '--><script>p()</script>',
  '</script><script>p()//',
  '</style><script>p()//',
  '"-p()-"\';p();//\\',
  '&lt;script&gt;p()&#60;b&#62;',
  '{{p()}}<%=p()%>$' + '{p()}',
  '<a href=javascript:p()>klik</a>',
  '<img src=//jahat.example/a>',
  '<math><mi xlink:href="data:,p">',
  '<b style=a:url(//jahat.example)>',
];

/** Addresses that would run something or go elsewhere; most are refused by the field they are typed in. */
export const hostileAddresses: readonly string[] = [
  'https://jahat.example/"><script>p()</script>',
  "https://jahat.example/'onclick='p()",
  'https://jahat.example/<svg/onload=p()>',
  'https://jahat.example/?a=1&b="onfocus=p()#<b>',
  'https://x:y@jahat.example/%0d%0aSet-Cookie:a',
  'javascript:p()',
  'JaVaScRiPt:p()',
  'java\tscript:p()',
  ' javascript:p()',
  '\u0001javascript:p()',
  'javascript://jahat.example/%0ap()',
  'data:text/html,<script>p()</script>',
  'DATA:text/html;base64,PHNjcmlwdD5wKCk8L3NjcmlwdD4=',
  'vbscript:p()',
  'blob:https://jahat.example/a',
  '//jahat.example/a',
  '/\\jahat.example/a',
  '/"><script>p()</script>',
  "/'onclick='p()",
  '"><script>p()</script>@jahat.example',
  "a'onclick=p()'@jahat.example",
  'a@jahat.example?subject=<script>p()</script>',
  '628115200000"><script>p()</script>',
  'M0 0z"><script>p()</script>',
];

/** Old addresses that the check takes, below a folder of the entry's own. */
export const hostileAliases: readonly string[] = [
  "'onclick='p()",
  '&quot;&gt;&lt;script&gt;p()&lt;',
  "$&$1$'$`${" + 'p()}',
  '0;url=javascript&colon;p()',
  '{{p()}}',
  ';url=data&colon;p()&NewLine;',
  '%C3%A9',
];

/** Markdown that reaches for everything; each piece has a word of its own that readers must keep. */
export const hostileBody = `
Kata1 <script>p()</script> <ScRiPt src=//jahat.example/a.js></sCrIpT>.

<script>
p()
</script>

Kata2 <img src=x onerror=p()> <svg onload=p()><script>p()</script></svg>
<math><mtext><table><mglyph><style><img src=x onerror=p()></style></mglyph></table></mtext></math>.

<iframe src="//jahat.example" srcdoc="<script>parent.p()</script>"></iframe>
<object data="//jahat.example"></object><embed src="//jahat.example">
<form action="//jahat.example"><button formaction="javascript:p()">Kata3</button></form>
<base href="//jahat.example/"><meta http-equiv=refresh content="0;url=//jahat.example">
<link rel=stylesheet href="//jahat.example/a.css"><style>*{background:url(//jahat.example/b)}</style>

[Kata4](javascript:p()) [Kata5](JaVaScRiPt&#58;p()) [Kata6](&#1;javascript:p/)
[Kata7](data:text/html,<script>p()</script>) [Kata8](<vbscript:p()>) [Kata9](//jahat.example)
[Kata10][r] <javascript:p()> <a href="&#x6a;avascript:p()">Kata11</a>

[r]: javascript:p() "' onmouseover='p()"

![Kata12](//jahat.example/a.png) ![Kata13](javascript:p()) ![Kata14](data:image/svg+xml,<svg/onload=p()>)
![Kata15" onerror="p()](https://jahat.example/a.png "x' onload='p()")

::video[Kata16]{url="javascript:p()"}

::berkas[Kata17]{src="javascript:p()" ukuran="<script>p()</script>"}

::foto[Kata18]{src="https://jahat.example/a.png" alt="x" onerror="p()"}

:::kutipan{sumber="<script>p()</script>" onclick="p()" .x #cari}
Kata19 :bahasa[Kata20]{lang='"><script>p()</script>' onclick="p()"}
:::

## Kata21 <script>p()</script> {#__proto__}

## constructor

Kata22[^"onclick=p()]

[^"onclick=p()]: Kata23 <script>p()</script>

| Kata24 <img src=x onerror=p()> | b |
|---|---|
| [Kata25](javascript:p()) | \`<script>p()</script>\` |

\`\`\`html"><script>p()</script>
Kata26 </code></pre><script>p()</script>
\`\`\`

<!-- --!><script>p()</script> --> Kata27 <![CDATA[<script>p()</script>]]> <?x <script>p()</script> ?>

Kata28 https://jahat.example/"onclick="p() www.jahat.example/<script>p() a@jahat.example"onclick=p()
`;

/** Words of `hostileBody` that stay on the page. */
export const bodyWords: readonly string[] = Array.from(
  { length: 28 },
  (_, index) => `Kata${index + 1}`,
);
