/** The page shell of the face; everything in it is drawn by `face/main.ts`. */
export const FACE_PAGE = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sổ ra quân</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/face.css">
</head>
<body>
<header id="bar" data-testid="bar"></header>
<main>
<div id="sheet"><div id="grid" data-testid="grid"></div></div>
<aside id="sidebar" hidden></aside>
<div id="loading">Đang mở bảng tính…</div>
</main>
<footer id="hint" data-testid="hint" aria-live="polite"></footer>
<div id="layer"></div>
<div id="toasts" role="status"></div>
<script src="/face.js"></script>
</body>
</html>
`;

/**
 * A page of the add-on, ready for its frame: Google's own client comes first.
 * @param faceOrigin origin of the window that holds the frame
 */
export function framePage(html: string, frame: string, faceOrigin: string): string {
  const bridge = `<script src="/bridge.js" data-frame="${frame}" data-face="${faceOrigin}"></script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (!head)
    return `<!doctype html><html><head><meta charset="utf-8">${bridge}</head><body>${html}</body></html>`;
  const at = head.index + head[0].length;
  return html.slice(0, at) + bridge + html.slice(at);
}
