/** The panel of the newsroom: what is published, what the bot has read of it, the next article, violations. */

import { getNewsroom, publish } from "./api.js";
import { timeOfDay } from "./dates.js";
import { byId, element } from "./dom.js";
import { toast } from "./notices.js";

const EVERY_MS = 4000;

export class NewsroomPanel {
  constructor() {
    this.panel = byId("panel");
    this.toggle = byId("panel-toggle");
    byId("publish").addEventListener("click", () => this.publish());
    this.toggle.addEventListener("click", () => this.open(!document.body.classList.contains("with-panel")));
    byId("panel-close").addEventListener("click", () => this.open(false));
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.open(false));
    setInterval(() => document.hidden || this.refresh(), EVERY_MS);
    this.refresh();
  }

  /** Slide the panel over the chat where there is no room beside it. */
  open(visible) {
    const wasOpen = document.body.classList.contains("with-panel");
    document.body.classList.toggle("with-panel", visible);
    this.toggle.setAttribute("aria-expanded", String(visible));
    if (visible) byId("publish").focus();
    else if (wasOpen) this.toggle.focus();
  }

  async publish() {
    const button = byId("publish");
    button.disabled = true;
    try {
      const { story } = await publish();
      toast(story ? `Published: ${story.title}` : "Everything is published");
    } catch {
      toast("The newsroom did not answer");
    }
    button.disabled = false;
    await this.refresh();
  }

  async refresh() {
    try {
      this.show(await getNewsroom());
    } catch {
      // the chat tells that the server is away; the panel keeps what it last knew
    }
  }

  show({ published, next, looks, looked_at: lookedAt, agency }) {
    byId("publish").disabled = !next;
    byId("next").textContent = next ? `Next: ${next}` : "Everything is published.";
    byId("looks").textContent = lookedAt ? `The bot last looked at ${timeOfDay(lookedAt)} · ${looks} in all` : "The bot has not looked yet";
    this.showAgency(agency);
    const drawn = JSON.stringify(published);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    byId("stories").replaceChildren(...published.map(storyRow));
  }

  /** Name the second outlet, where there is one: it brings again some of what the newsroom has. */
  showAgency(agency) {
    const line = byId("agency");
    line.hidden = !agency;
    const drawn = JSON.stringify(agency);
    if (!agency || drawn === this.agencyDrawn) return;
    this.agencyDrawn = drawn;
    const link = element("a", { href: agency.url, target: "_blank", rel: "noopener", lang: agency.language }, `${agency.name} ↗`);
    line.replaceChildren("A second outlet tells some of these too: ", link, ` · ${agency.published} out, ${agency.read} read by the bot`);
  }

  /** Show the breaches of the Bot API's rules the server has seen. */
  showViolations(violations) {
    byId("violations-count").textContent = String(violations.length);
    byId("violations-word").textContent = violations.length === 1 ? "violation" : "violations";
    byId("violations").classList.toggle("some", violations.length > 0);
    const rows = violations.map(({ method, reason }) => element("li", {}, `${method}: ${reason}`));
    byId("violations-list").replaceChildren(...rows);
  }
}

function storyRow(story) {
  const read = story.read_at ? `read by the bot ${timeOfDay(story.read_at)}` : "not read yet";
  return element(
    "li",
    { class: story.read_at ? "story read" : "story" },
    element("a", { href: story.path, target: "_blank", rel: "noopener", lang: story.language }, story.title),
    element("span", { class: "story-note" }, `${timeOfDay(story.published_at)} · ${story.section} · ${read}`),
  );
}
