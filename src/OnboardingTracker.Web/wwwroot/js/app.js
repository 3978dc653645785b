// Connects each element to the behaviour it names: <button data-behavior="copy"> to behaviors/copy.js. The page works without any of them.
import * as announce from "./behaviors/announce.js";
import * as busy from "./behaviors/busy.js";
import * as copy from "./behaviors/copy.js";
import * as draft from "./behaviors/draft.js";
import * as fileCheck from "./behaviors/file-check.js";
import * as focus from "./behaviors/focus.js";
import * as hotkeys from "./behaviors/hotkeys.js";
import * as opens from "./behaviors/opens.js";
import * as palette from "./behaviors/palette.js";
import * as passkey from "./behaviors/passkey.js";
import * as print from "./behaviors/print.js";
import * as settle from "./behaviors/settle.js";
import * as time from "./behaviors/time.js";
import * as trouble from "./behaviors/trouble.js";

const behaviors = { announce, busy, copy, draft, "file-check": fileCheck, focus, hotkeys, opens, palette, passkey, print, settle, time, trouble };
const connected = new WeakSet();

function connect(root) {
  for (const element of root.querySelectorAll("[data-behavior]")) {
    if (!connected.has(element)) {
      connected.add(element);
      for (const name of element.dataset.behavior.split(" ")) {
        behaviors[name].connect(element);
      }
    }
  }
}

document.documentElement.dataset.scripts = "on";
connect(document);
document.addEventListener("htmx:after:swap", () => connect(document));
